import { gainRow, speedupRow, top1Row } from '../committees/cascade-rows';
import { withOurNumbers } from '../committees/with-our-numbers';
import { unmade } from '../comparison';
import { table } from '../exhibit';
import { beyondLogitsNeeds } from '../needs/committees';
import { networkRow } from '../networks';

/** Numbers of a model, of a cascade of similar FLOPs and of one of similar accuracy; FLOPs of one of 30 clips. */
interface Line {
  readonly model: string;
  readonly network: string;
  readonly single: readonly [top1: string, flops: string];
  readonly similar: readonly [top1: string, flops: string, gain: string];
  readonly accurate: readonly [top1: string, flops: string, speedup: string];
}

const lines: readonly Line[] = [
  {
    model: 'X3D-M',
    network: 'x3d-m',
    single: ['78.8', '6.2'],
    similar: ['80.3', '5.7', '1.5'],
    accurate: ['79.1', '3.8', '1.6'],
  },
  {
    model: 'X3D-L',
    network: 'x3d-l',
    single: ['80.6', '24.8'],
    similar: ['82.7', '24.6', '2.1'],
    accurate: ['80.8', '7.9', '3.2'],
  },
  {
    model: 'X3D-XL',
    network: 'x3d-xl',
    single: ['81.9', '48.4'],
    similar: ['83.1', '38.1', '1.2'],
    accurate: ['81.9', '13.0', '3.7'],
  },
];

const average = { quantity: 'average multiply-adds a clip', unit: 'G' } as const;

/** Table 5.14 of the thesis. */
export const table514 = withOurNumbers(
  table('5.14', {
    title: 'Cascades of X3D models on Kinetics-600',
    parts: [
      { level: 'exact', of: 'multiply-adds of models, gains and speedups' },
      {
        level: 'needs',
        of: 'accuracies and the averages of cascades, whose models and exit ratios are not printed',
        needs: beyondLogitsNeeds('5.14', {
          data: 'Kinetics-600, or the logits of the trained models on its validation clips',
          hardware: 'GPUs to train the models; a CPU with their logits',
        }),
      },
    ],
    rows: () =>
      lines.flatMap(({ model, network, single, similar, accurate }) => {
        const similarName = `${model}, cascade of similar FLOPs`;
        const accurateName = `${model}, cascade of similar accuracy`;
        return [
          top1Row(model, single[0]),
          networkRow({
            label: model,
            network,
            quantity: 'multiplyAdds',
            unit: 'G',
            printed: single[1],
            note: 'of one of 30 clips, at the test crop',
          }),
          top1Row(similarName, similar[0]),
          unmade({ ...average, label: similarName, printed: similar[1] }),
          gainRow(similarName, similar[2], { from: single[0], to: similar[0] }),
          top1Row(accurateName, accurate[0]),
          unmade({ ...average, label: accurateName, printed: accurate[1] }),
          speedupRow(accurateName, accurate[2], { from: single[1], to: accurate[1] }),
        ];
      }),
  }),
);
