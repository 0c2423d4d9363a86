import { unmade } from '../comparison';
import { table } from '../exhibit';
import { cellSearchNeeds } from '../needs/neighborhood';
import { networkRow } from '../networks';
import { paperRows } from '../paper-rows';

/** Parameters in millions; a network of the zoo, and its distance where the printed number can't be matched. */
const parameters: readonly (readonly [label: string, printed: string, network?: string, distance?: string])[] = [
  ['NASNet-A', '3.3', 'nasnet-a-cifar', '+16.1'],
  ['AmoebaNet-A', '3.2', 'amoebanet-a-cifar'],
  ['PNAS', '3.2', 'pnas-cifar', '+40.0'],
  ['ENAS', '3.9', 'enas-cifar'],
  ['SNAS', '2.8', 'snas-cifar', '-5.0'],
  ['P-DARTS', '3.4', 'p-darts-cifar'],
  ['PC-DARTS', '3.6', 'pc-darts-cifar'],
  ['DARTS+', '4.3'],
  ['DARTS 1st', '2.9', 'darts-v1-cifar', '+9.3'],
  ['DARTS 2nd', '2.9', 'darts-v2-cifar', '+15.5'],
  ['NA-DARTS (ours)', '3.2'],
];

/** Table 3.9 of the thesis. */
export const table39 = table('3.9', {
  title: 'Comparison with state-of-the-art NAS methods on CIFAR-10 and CIFAR-100',
  parts: [
    { level: 'exact', of: 'parameters, but of DARTS+ and NA-DARTS' },
    {
      level: 'needs',
      of: 'errors and search costs',
      needs: cellSearchNeeds('3.9', 'CIFAR-10 and CIFAR-100'),
    },
  ],
  rows: () => [
    ...paperRows(
      [
        ['CIFAR-10 test error', '%'],
        ['CIFAR-100 test error', '%'],
        ['search cost', 'GPU days'],
      ],
      {
        'NASNet-A': ['2.65', '17.10', '1800'],
        'AmoebaNet-A': ['2.84', '17.16', '3150'],
        PNAS: ['2.95', '17.29', '225'],
        ENAS: ['2.54', '17.18', '0.5'],
        SNAS: ['2.85 ± 0.02', '18.25', '1.5'],
        'P-DARTS': ['2.50', '16.55', '0.3'],
        'PC-DARTS': ['2.57 ± 0.07', '16.74', '0.1'],
        'DARTS+': ['2.72', '16.85', '0.6'],
        'DARTS 1st': ['2.90 ± 0.25', '17.66 ± 0.83', '0.3'],
        'DARTS 2nd': ['2.70 ± 0.08', '17.72 ± 0.61', '1.0'],
        'NA-DARTS (ours)': ['2.63 ± 0.12', '16.48 ± 0.13', '1.1'],
      },
    ),
    ...parameters.map(([label, printed, network, distance]) =>
      network === undefined
        ? unmade({ label, quantity: 'parameters', unit: 'M', printed, note: 'the zoo has no genotype of it' })
        : networkRow({ label, network, quantity: 'parameters', unit: 'M', printed, distance }),
    ),
  ],
});
