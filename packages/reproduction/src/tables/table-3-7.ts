import { benchmarkParts } from '../needs/neighborhood';
import { paperRows } from '../paper-rows';
import { table } from '../exhibit';

/** Table 3.7 of the thesis. */
export const table37 = table('3.7', {
  title: 'Ablation study on n_nbr in NA-RS',
  parts: benchmarkParts('3.7'),
  rows: () =>
    paperRows(
      [
        ['CIFAR-10 test error', '%'],
        ['CIFAR-100 test error', '%'],
        ['ImageNet-16-120 test error', '%'],
      ],
      {
        'NA-RS - mean, 10 neighbors': ['6.39 ± 0.71', '28.68 ± 1.75', '55.02 ± 1.71'],
        'NA-RS - mean, 25 neighbors': ['6.24 ± 0.39', '28.24 ± 1.25', '54.74 ± 1.73'],
        'NA-RS - median, 10 neighbors': ['6.20 ± 0.35', '28.33 ± 1.22', '54.72 ± 0.96'],
        'NA-RS - median, 25 neighbors': ['6.18 ± 0.38', '28.20 ± 1.27', '54.40 ± 0.98'],
      },
    ),
});
