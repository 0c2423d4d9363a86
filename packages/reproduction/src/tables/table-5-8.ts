import { averageRow, speedupRow, top1Row, worstCaseRow } from '../committees/cascade-rows';
import { boundedCascades, cascadeName, cascades, type Cascade } from '../committees/cascades';
import { efficientnets } from '../committees/models';
import { singleRows } from '../committees/single-rows';
import { withOurNumbers } from '../committees/with-our-numbers';
import { table } from '../exhibit';
import { imagenetNeeds } from '../needs/committees';

/** Worst-case FLOPs and average-case speedup of the cascades without and with a guarantee. */
const lines: readonly (readonly [model: 'B5' | 'B6', cascade: Cascade, worstCase: string, speedup: string])[] = [
  ['B5', cascades.B5, '14.2', '3.0'],
  ['B5', boundedCascades.B5, '9.8', '2.9'],
  ['B6', cascades.B6, '25.9', '4.7'],
  ['B6', boundedCascades.B6, '15.0', '4.5'],
];

/** Table 5.8 of the thesis. */
export const table58 = withOurNumbers(
  table('5.8', {
    title: 'Cascades can be built with a guarantee on worst-case FLOPs',
    parts: [
      { level: 'exact', of: 'average and worst-case multiply-adds, from the exit ratios of Table 5.9, and speedups' },
      { level: 'needs', of: 'accuracies', needs: imagenetNeeds() },
    ],
    rows: () => [
      ...(['B5', 'B6'] as const).flatMap((model) => singleRows(model, efficientnets[model])),
      ...lines.flatMap(([model, cascade, worstCase, speedup]) => [
        top1Row(cascadeName(cascade), cascade.top1),
        averageRow(cascade),
        worstCaseRow(cascade, worstCase),
        speedupRow(cascadeName(cascade), speedup, { from: efficientnets[model].flops, to: cascade.flops }),
      ]),
    ],
  }),
);
