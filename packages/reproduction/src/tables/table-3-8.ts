import { unmade } from '../comparison';
import { table } from '../exhibit';
import { cellSearchNeeds } from '../needs/neighborhood';
import { networkRow } from '../networks';
import { paperRows } from '../paper-rows';

const FOUND = 'a mean of cells that the thesis found and does not print';
const PICTURE = 'the cell that NA-DARTS found is printed as a picture only (Figure 3.3)';

/** Table 3.8 of the thesis. */
export const table38 = table('3.8', {
  title: 'Test error of NA-DARTS and DARTS on CIFAR-10, CIFAR-100 and ImageNet',
  parts: [
    { level: 'exact', of: 'parameters of DARTS' },
    {
      level: 'needs',
      of: 'errors and the parameters of NA-DARTS',
      needs: cellSearchNeeds('3.8', 'CIFAR-10, CIFAR-100 and ImageNet'),
    },
  ],
  rows: () => [
    ...paperRows(
      [
        ['CIFAR-10 test error', '%'],
        ['CIFAR-100 test error', '%'],
        ['ImageNet test error', '%'],
      ],
      {
        'DARTS 1st': ['2.90 ± 0.25', '17.66 ± 0.83', null],
        'DARTS 2nd': ['2.70 ± 0.08', '17.72 ± 0.61', '26.7'],
        'NA-DARTS (ours)': ['2.63 ± 0.12', '16.48 ± 0.13', '25.5'],
      },
    ),
    networkRow({
      label: 'DARTS 1st, CIFAR',
      network: 'darts-v1-cifar',
      quantity: 'parameters',
      unit: 'M',
      printed: '2.9',
      distance: '+9.3',
    }),
    networkRow({
      label: 'DARTS 2nd, CIFAR',
      network: 'darts-v2-cifar',
      quantity: 'parameters',
      unit: 'M',
      printed: '2.9',
      distance: '+15.5',
    }),
    networkRow({
      label: 'DARTS 2nd, ImageNet',
      network: 'darts-v2-imagenet',
      quantity: 'parameters',
      unit: 'M',
      printed: '4.7',
    }),
    unmade({ label: 'NA-DARTS (ours), CIFAR', quantity: 'parameters', unit: 'M', printed: '3.2', note: FOUND }),
    unmade({ label: 'NA-DARTS (ours), ImageNet', quantity: 'parameters', unit: 'M', printed: '4.8', note: PICTURE }),
  ],
});
