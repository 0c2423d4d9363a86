import { aphRows } from '../detectors/aph-rows';
import { table } from '../exhibit';
import { lidarNeeds } from '../needs/lidar';

/** Table 6.4 of the thesis. */
export const table64 = table('6.4', {
  title: 'Performance of SECOND-Center with different backbones on the Waymo validation set (20% training)',
  parts: [
    { level: 'exact', of: 'overall mAPH, from the printed APH of the classes' },
    {
      level: 'needs',
      of: 'APH, latencies, parameters and memory',
      needs: lidarNeeds('6.4', { data: 'Waymo Open Dataset, a fifth of its frames to train on' }),
    },
  ],
  rows: () =>
    aphRows(
      {
        A0: ['62.65', '58.23', '64.87', '61.92', '28', '5.78', '5.6'],
        'A0+Upsample': ['64.86', '61.26', '65.79', '63.98', '43', '6.14', '10.0'],
        A1: ['64.92', '65.35', '67.96', '66.08', '67', '6.01', '14.7'],
      },
      [
        ['latency', 'ms'],
        ['parameters', 'M'],
        ['memory', 'GB'],
      ],
    ),
});
