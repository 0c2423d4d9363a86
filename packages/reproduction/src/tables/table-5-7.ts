import { averageRow, top1Row } from '../committees/cascade-rows';
import { cascades } from '../committees/cascades';
import { withOurNumbers } from '../committees/with-our-numbers';
import { unmade } from '../comparison';
import { table } from '../exhibit';
import { imagenetNeeds } from '../needs/committees';

/** Top-1 and multiply-adds of networks of other authors; the zoo does not hold them. */
const others: Readonly<Record<string, readonly [top1: string, flops: string]>> = {
  'BigNASModel-L': ['79.5', '0.59'],
  'OFA-Large': ['80.0', '0.60'],
  'Cream-L': ['80.0', '0.60'],
  'BigNASModel-XL': ['80.9', '1.0'],
};

/** Table 5.7 of the thesis. */
export const table57 = withOurNumbers(
  table('5.7', {
    title: 'Comparison with SOTA NAS methods',
    parts: [
      { level: 'exact', of: 'multiply-adds of one cascade' },
      {
        level: 'needs',
        of: "accuracies, the other cascade and the other authors' networks",
        needs: imagenetNeeds(),
      },
    ],
    rows: () => [
      ...Object.entries(others).flatMap(([label, [top1, flops]]) => [
        top1Row(label, top1),
        unmade({ label, quantity: 'multiply-adds', unit: 'G', printed: flops }),
      ]),
      top1Row('Cascade of 0.67 G', '80.1'),
      averageRow(
        cascades.B2,
        'Cascade of 0.67 G',
        'its models are not printed here; B0+B1+B3 of Table 5.9 has the same accuracy and average',
      ),
      top1Row('Cascade of 1.0 G', '81.2'),
      unmade({
        label: 'Cascade of 1.0 G',
        quantity: 'average multiply-adds',
        unit: 'G',
        printed: '1.0',
        note: 'neither its models nor its exit ratios are printed',
      }),
    ],
  }),
);
