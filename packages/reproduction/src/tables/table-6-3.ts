import { aphRows } from '../detectors/aph-rows';
import { table } from '../exhibit';
import { lidarNeeds } from '../needs/lidar';

/** Table 6.3 of the thesis. */
export const table63 = table('6.3', {
  title: 'Performance of SECOND-Anchor with different backbones on the Waymo validation set (20% training)',
  parts: [
    { level: 'exact', of: 'overall mAPH, from the printed APH of the classes' },
    {
      level: 'needs',
      of: 'APH, latencies, parameters and memory',
      needs: lidarNeeds('6.3', { data: 'Waymo Open Dataset, a fifth of its frames to train on' }),
    },
  ],
  rows: () =>
    aphRows(
      {
        A0: ['62.02', '47.49', '53.53', '54.35', '27', '5.33', '5.8'],
        'A0+Upsample': ['64.61', '51.92', '59.81', '58.78', '38', '5.69', '9.0'],
        'A0+Upsample×2': ['64.51', '50.50', '59.82', '58.28', '52', '5.69', '20.0'],
        A1: ['65.65', '59.20', '64.33', '63.06', '65', '5.56', '14.4'],
      },
      [
        ['latency', 'ms'],
        ['parameters', 'M'],
        ['memory', 'GB'],
      ],
    ),
});
