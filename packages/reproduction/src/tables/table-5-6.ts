import { top1Row } from '../committees/cascade-rows';
import { cascades } from '../committees/cascades';
import { efficientnets, type EfficientnetName } from '../committees/models';
import { withOurNumbers } from '../committees/with-our-numbers';
import { derived, unmade } from '../comparison';
import { table } from '../exhibit';
import { beyondLogitsNeeds } from '../needs/committees';

/** Images a second of a model and of the cascade as accurate, and the speedup. */
const throughputs: Readonly<
  Record<Exclude<EfficientnetName, 'B0'>, readonly [single: string, cascade: string, speedup: string]>
> = {
  B1: ['1436', '1798', '1.3'],
  B2: ['1156', '1509', '1.3'],
  B3: ['767', '1111', '1.4'],
  B4: ['408', '656', '1.6'],
  B5: ['220', '453', '2.1'],
  B6: ['138', '415', '3.0'],
  B7: ['81', '280', '3.5'],
};

/** Table 5.6 of the thesis. */
export const table56 = withOurNumbers(
  table('5.6', {
    title: 'Throughput on TPUv3 for the case of offline processing',
    parts: [
      { level: 'exact', of: 'speedups, from the printed throughputs' },
      { level: 'needs', of: 'accuracies and throughputs', needs: beyondLogitsNeeds('5.6', { hardware: 'TPUv3' }) },
    ],
    rows: () =>
      (Object.keys(throughputs) as (keyof typeof throughputs)[]).flatMap((model) => {
        const [single, cascade, speedup] = throughputs[model];
        const label = `${model}, cascade`;
        return [
          top1Row(model, efficientnets[model].top1),
          unmade({ label: model, quantity: 'throughput', unit: '/s', printed: single }),
          top1Row(label, cascades[model].top1),
          unmade({ label, quantity: 'throughput', unit: '/s', printed: cascade }),
          derived({
            label,
            quantity: 'speedup',
            unit: 'x',
            printed: speedup,
            from: [single, cascade],
            formula: (before, after) => after / before,
          }),
        ];
      }),
  }),
);
