import { benchmarkParts } from '../needs/neighborhood';
import { paperRows } from '../paper-rows';
import { table } from '../exhibit';

/** Table 3.1 of the thesis. */
export const table31 = table('3.1', {
  title: 'Average error of flat-minima architectures and sharp-minima architectures',
  parts: benchmarkParts('3.1'),
  rows: () =>
    paperRows(
      [
        ['CIFAR-10 validation error', '%'],
        ['CIFAR-10 test error', '%'],
        ['CIFAR-100 test error', '%'],
        ['ImageNet-16-120 test error', '%'],
      ],
      {
        'Flat minima': ['14.55', '6.23', '28.90', '55.17'],
        'Sharp minima': ['14.57', '6.66', '30.00', '56.41'],
      },
    ),
});
