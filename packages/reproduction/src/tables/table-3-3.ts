import { benchmarkParts } from '../needs/neighborhood';
import { paperRows } from '../paper-rows';
import { table } from '../exhibit';

/** Table 3.3 of the thesis. */
export const table33 = table('3.3', {
  title:
    "Kendall's Tau (rank correlation) obtained by the standard criterion f(α) (baseline) and our criterion g(f(N(α)))",
  parts: benchmarkParts('3.3'),
  rows: () =>
    paperRows(
      [
        ["Kendall's tau, CIFAR-10", ''],
        ["Kendall's tau, CIFAR-100", ''],
        ["Kendall's tau, ImageNet-16-120", ''],
      ],
      {
        Baseline: ['0.66 ± 0.03', '0.66 ± 0.02', '0.64 ± 0.03'],
        'Ours - mean': ['0.76 ± 0.03', '0.77 ± 0.03', '0.74 ± 0.03'],
        'Ours - median': ['0.72 ± 0.03', '0.72 ± 0.03', '0.69 ± 0.03'],
        'Ours - max': ['0.53 ± 0.05', '0.54 ± 0.05', '0.56 ± 0.05'],
        'Ours - variance': ['0.72 ± 0.02', '0.73 ± 0.03', '0.71 ± 0.02'],
      },
    ),
});
