import { benchmarkParts } from '../needs/neighborhood';
import { paperRows } from '../paper-rows';
import { table } from '../exhibit';

/** Table 3.2 of the thesis. */
export const table32 = table('3.2', {
  title: 'Additional results for average error of flat-minima architectures and sharp-minima architectures',
  parts: benchmarkParts('3.2'),
  rows: () =>
    paperRows(
      [
        ['CIFAR-10 validation error', '%'],
        ['CIFAR-10 test error', '%'],
        ['CIFAR-100 test error', '%'],
        ['ImageNet-16-120 test error', '%'],
      ],
      {
        'Epoch 30, flat minima': ['18.39', '6.33', '29.15', '55.52'],
        'Epoch 30, sharp minima': ['18.45', '6.67', '30.10', '56.18'],
        'Epoch 60, flat minima': ['16.15', '6.28', '29.15', '55.51'],
        'Epoch 60, sharp minima': ['16.43', '6.91', '30.56', '57.31'],
        'Epoch 120, flat minima': ['12.67', '6.13', '28.59', '55.11'],
        'Epoch 120, sharp minima': ['12.81', '6.33', '29.28', '55.53'],
      },
    ),
});
