import { cellSearchNeeds } from '../needs/neighborhood';
import { paperRows } from '../paper-rows';
import { table } from '../exhibit';

/** Table 3.11 of the thesis. */
export const table311 = table('3.11', {
  title: 'Ablation study of NA-DARTS',
  parts: [
    {
      level: 'needs',
      of: 'errors, parameters of the found cells and search costs',
      needs: cellSearchNeeds('3.11', 'CIFAR-10 and CIFAR-100'),
    },
  ],
  rows: () =>
    paperRows(
      [
        ['CIFAR-10 test error', '%'],
        ['CIFAR-100 test error', '%'],
        ['parameters', 'M'],
        ['search cost', 'GPU days'],
      ],
      {
        '(a) max': ['2.80 ± 0.10', '16.89 ± 0.31', '3.1', '0.5'],
        '(a) mean': ['2.63 ± 0.12', '16.48 ± 0.13', '3.2', '1.1'],
        '(b) d = 2': ['2.62 ± 0.08', '16.90 ± 0.45', '3.2', null],
        '(b) d = 4': ['2.65 ± 0.19', '16.56 ± 0.36', '3.1', null],
        '(b) d = 6': ['2.63 ± 0.12', '16.48 ± 0.13', '3.2', null],
      },
    ),
});
