import { averageRow, speedupRow, top1Row } from '../committees/cascade-rows';
import { cascades } from '../committees/cascades';
import { efficientnets } from '../committees/models';
import { singleRows } from '../committees/single-rows';
import { withOurNumbers } from '../committees/with-our-numbers';
import { unmade } from '../comparison';
import { table } from '../exhibit';
import type { Mismatch } from '../mismatches';
import { imagenetNeeds } from '../needs/committees';

/** A cascade of one architecture and one of several, as accurate as a model. */
interface Line {
  readonly model: 'B4' | 'B5' | 'B6' | 'B7';
  readonly same: readonly [models: string, top1: string, flops: string, speedup: string, mismatch?: Mismatch];
  readonly speedup: string;
}

const TOO_FAST: Mismatch = {
  distance: '-3.8',
  reason: 'numbers that print as 10.3 and 5.1 give at most 2.0495',
};

const lines: readonly Line[] = [
  { model: 'B4', same: ['B3+B3+B3', '82.6', '2.7', '1.6'], speedup: '2.2' },
  { model: 'B5', same: ['B4+B4', '83.3', '5.1', '2.1', TOO_FAST], speedup: '3.0' },
  { model: 'B6', same: ['B4+B4+B4', '83.8', '6.0', '3.2'], speedup: '4.7' },
  { model: 'B7', same: ['B5+B5', '84.1', '13.1', '2.8'], speedup: '5.4' },
];

/** Table 5.12 of the thesis. */
export const table512 = withOurNumbers(
  table('5.12', {
    title: 'Cascades of models of same architectures vs. Cascades of models of different architectures',
    parts: [
      {
        level: 'exact',
        of: 'multiply-adds of models and of cascades whose exit ratios are printed, and speedups',
      },
      {
        level: 'needs',
        of: 'accuracies and the averages of cascades of one architecture',
        needs: imagenetNeeds(),
      },
    ],
    rows: () =>
      lines.flatMap(({ model, same: [name, top1, flops, sameSpeedup, mismatch], speedup }) => {
        const single = efficientnets[model];
        const mixed = cascades[model];
        return [
          ...singleRows(model, single),
          top1Row(name, top1),
          unmade({
            label: name,
            quantity: 'average multiply-adds',
            unit: 'G',
            printed: flops,
            note: 'its exit ratios are not printed',
          }),
          speedupRow(name, sameSpeedup, { from: single.flops, to: flops, mismatch }),
          top1Row(mixed.models.join('+'), mixed.top1),
          averageRow(mixed),
          speedupRow(mixed.models.join('+'), speedup, { from: single.flops, to: mixed.flops }),
        ];
      }),
  }),
);
