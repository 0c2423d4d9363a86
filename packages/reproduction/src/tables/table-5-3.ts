import { averageRow, gainRow, speedupRow, top1Row } from '../committees/cascade-rows';
import { cascades } from '../committees/cascades';
import { efficientnets, mobilenets, resnets, type SingleModel } from '../committees/models';
import { singleRows } from '../committees/single-rows';
import { withOurNumbers } from '../committees/with-our-numbers';
import { computed, unmade } from '../comparison';
import { table } from '../exhibit';
import { imagenetNeeds } from '../needs/committees';
import type { Row } from '../row';

/** The cascades of a line: one of similar FLOPs and one of similar accuracy, as printed. */
type Line = readonly [top1: string, flops: string, gain: string, top1: string, flops: string, speedup: string];

const lines: Readonly<Record<string, Line>> = {
  B1: ['80.1', '0.67', '1.0', '79.3', '0.54', '1.3'],
  B2: ['81.2', '1.0', '1.2', '80.1', '0.67', '1.5'],
  B3: ['82.4', '1.8', '1.1', '81.4', '1.1', '1.7'],
  B4: ['83.7', '4.1', '1.2', '82.6', '2.0', '2.2'],
  B5: ['84.4', '10.2', '1.1', '83.4', '3.4', '3.0'],
  B6: ['84.6', '17.5', '0.9', '83.7', '4.1', '4.7'],
  B7: ['84.8', '39.0', '0.7', '84.2', '6.9', '5.4'],
  R101: ['79.3', '7.3', '1.4', '78.2', '4.9', '1.5'],
  R152: ['80.1', '10.8', '1.3', '78.9', '6.2', '1.8'],
  R200: ['80.4', '14.2', '1.3', '79.2', '6.8', '2.1'],
  '1.0@160': ['69.5', '0.153', '0.6', '69.1', '0.146', '1.1'],
  '1.0@192': ['71.8', '0.22', '1.1', '70.8', '0.18', '1.2'],
  '1.0@224': ['73.2', '0.30', '1.4', '71.8', '0.22', '1.4'],
  '1.4@224': ['76.1', '0.56', '1.1', '75.1', '0.43', '1.4'],
};

const single: Readonly<Record<string, SingleModel>> = { ...efficientnets, ...resnets, ...mobilenets };

const NO_EXITS = 'neither its models nor its exit ratios are printed';

function rowsOf([model, line]: [string, Line]): readonly Row[] {
  const [similarTop1, similarFlops, gain, top1, flops, speedup] = line;
  const similar = `${model}, cascade of similar FLOPs`;
  const accurate = `${model}, cascade of similar accuracy`;
  const average = { quantity: 'average multiply-adds', unit: 'G', note: NO_EXITS } as const;
  return [
    ...singleRows(model, single[model]),
    top1Row(similar, similarTop1),
    unmade({ ...average, label: similar, printed: similarFlops }),
    gainRow(similar, gain, { from: single[model].top1, to: similarTop1 }),
    top1Row(accurate, top1),
    model in cascades
      ? averageRow(cascades[model as keyof typeof cascades], accurate)
      : unmade({ ...average, label: accurate, printed: flops }),
    speedupRow(accurate, speedup, { from: single[model].flops, to: flops }),
  ];
}

/** Cascades of 2 to 4 of the 8 models, in any order and with repetition. */
function combinations(): number {
  return [2, 3, 4].reduce((sum, length) => sum + Object.keys(efficientnets).length ** length, 0);
}

/** Table 5.3 of the thesis. */
export const table53 = withOurNumbers(
  table('5.3', {
    title: 'Cascades of EfficientNet, ResNet or MobileNetV2 models on ImageNet',
    parts: [
      {
        level: 'exact',
        of: 'multiply-adds of models and of cascades whose exit ratios are printed, gains, speedups',
      },
      { level: 'needs', of: 'accuracies and the other cascades', needs: imagenetNeeds() },
    ],
    rows: () => [
      ...Object.entries(lines).flatMap(rowsOf),
      computed({
        label: 'EfficientNet cascades searched',
        quantity: 'combinations of models',
        printed: '4672',
        ours: combinations(),
        note: 'section 5.5: in any order and with repetition, 8^2 + 8^3 + 8^4',
      }),
    ],
  }),
);
