import { benchmarkParts } from '../needs/neighborhood';
import { paperRows } from '../paper-rows';
import { table } from '../exhibit';

/** Table 3.6 of the thesis. */
export const table36 = table('3.6', {
  title: 'Ablation study on the aggregation function in NA-RS',
  parts: benchmarkParts('3.6'),
  rows: () =>
    paperRows(
      [
        ['CIFAR-10 test error', '%'],
        ['CIFAR-100 test error', '%'],
        ['ImageNet-16-120 test error', '%'],
      ],
      {
        'NA-RS - mean': ['6.39 ± 0.71', '28.68 ± 1.75', '55.02 ± 1.71'],
        'NA-RS - median': ['6.20 ± 0.35', '28.33 ± 1.22', '54.72 ± 0.96'],
        'NA-RS - max': ['6.73 ± 0.71', '29.70 ± 1.61', '56.96 ± 2.09'],
        'NA-RS - variance': ['6.65 ± 0.97', '29.06 ± 1.97', '55.48 ± 2.41'],
      },
    ),
});
