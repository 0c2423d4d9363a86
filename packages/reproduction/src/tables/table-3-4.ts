import { benchmarkParts } from '../needs/neighborhood';
import { paperRows } from '../paper-rows';
import { table } from '../exhibit';

/** Table 3.4 of the thesis. */
export const table34 = table('3.4', {
  title:
    'Average neighborhood variance and test error of architectures found by the standard criterion f(α) (baseline) and our criterion g(f(N(α)))',
  parts: benchmarkParts('3.4'),
  rows: () =>
    paperRows(
      [
        ['neighborhood variance', ''],
        ['CIFAR-10 test error', '%'],
        ['CIFAR-100 test error', '%'],
        ['ImageNet-16-120 test error', '%'],
      ],
      {
        Baseline: ['5.58', '6.45', '29.45', '55.79'],
        'Ours - mean': ['2.71', '6.09', '28.32', '54.75'],
        'Ours - median': ['4.05', '6.21', '28.74', '55.08'],
        'Ours - max': ['1.83', '6.66', '29.82', '56.31'],
        'Ours - variance': ['2.47', '6.35', '29.06', '55.52'],
      },
    ),
});
