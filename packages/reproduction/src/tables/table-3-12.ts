import { cellSearchNeeds } from '../needs/neighborhood';
import { paperRows } from '../paper-rows';
import { table } from '../exhibit';

/** Table 3.12 of the thesis. */
export const table312 = table('3.12', {
  title: 'Test error of architectures found from the S3 search space on CIFAR-10 and CIFAR-100',
  parts: [{ level: 'needs', of: 'errors', needs: cellSearchNeeds('3.12', 'CIFAR-10 and CIFAR-100') }],
  rows: () =>
    paperRows(
      [
        ['CIFAR-10 test error', '%'],
        ['CIFAR-100 test error', '%'],
      ],
      {
        DARTS: ['4.13 ± 0.98', '22.49 ± 2.62'],
        'DARTS-ES': ['3.71 ± 1.14', '19.21 ± 0.65'],
        'NA-DARTS (ours)': ['2.97 ± 0.18', '18.86 ± 0.49'],
        'NA-DARTS-ES (ours)': ['2.49 ± 0.02', '17.03 ± 0.41'],
        'PC-DARTS': ['2.66 ± 0.14', '17.38 ± 0.45'],
        'NA-PC-DARTS (ours)': ['2.69 ± 0.08', '16.66 ± 0.39'],
      },
    ),
});
