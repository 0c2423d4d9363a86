import { benchmarkParts } from '../needs/neighborhood';
import { paperRows } from '../paper-rows';
import { table } from '../exhibit';

/** Table 3.5 of the thesis. */
export const table35 = table('3.5', {
  title: 'Test error of NA-RS and the standard random search (RS)',
  parts: benchmarkParts('3.5'),
  rows: () =>
    paperRows(
      [
        ['CIFAR-10 test error', '%'],
        ['CIFAR-100 test error', '%'],
        ['ImageNet-16-120 test error', '%'],
      ],
      {
        'Random search (RS)': ['6.39 ± 0.32', '29.81 ± 0.44', '56.30 ± 1.08'],
        'NA-RS (ours)': ['6.20 ± 0.35', '28.33 ± 1.22', '54.72 ± 0.96'],
      },
    ),
});
