import { speedupRow, top1Row } from '../committees/cascade-rows';
import { cascades } from '../committees/cascades';
import { efficientnets, type EfficientnetName } from '../committees/models';
import { withOurNumbers } from '../committees/with-our-numbers';
import { unmade } from '../comparison';
import { table } from '../exhibit';
import { beyondLogitsNeeds } from '../needs/committees';

/** Milliseconds of a model and of the cascade as accurate, and the speedup. */
const latencies: Readonly<
  Record<Exclude<EfficientnetName, 'B0'>, readonly [single: string, cascade: string, speedup: string]>
> = {
  B1: ['3.7', '3.0', '1.2'],
  B2: ['5.2', '3.7', '1.4'],
  B3: ['9.7', '5.9', '1.7'],
  B4: ['16.6', '9.6', '1.7'],
  B5: ['27.2', '14.3', '1.9'],
  B6: ['57.1', '15.1', '3.8'],
  B7: ['126.6', '23.2', '5.5'],
};

/** Table 5.5 of the thesis. */
export const table55 = withOurNumbers(
  table('5.5', {
    title: 'Average latency on TPUv3 for the case of online processing with batch size 1',
    parts: [
      { level: 'exact', of: 'speedups, from the printed latencies' },
      { level: 'needs', of: 'accuracies and latencies', needs: beyondLogitsNeeds('5.5', { hardware: 'TPUv3' }) },
    ],
    rows: () =>
      (Object.keys(latencies) as (keyof typeof latencies)[]).flatMap((model) => {
        const [single, cascade, speedup] = latencies[model];
        const label = `${model}, cascade`;
        return [
          top1Row(model, efficientnets[model].top1),
          unmade({ label: model, quantity: 'latency', unit: 'ms', printed: single }),
          top1Row(label, cascades[model].top1),
          unmade({ label, quantity: 'average latency', unit: 'ms', printed: cascade }),
          speedupRow(label, speedup, { from: single, to: cascade }),
        ];
      }),
  }),
);
