import { aphRows } from '../detectors/aph-rows';
import { table } from '../exhibit';
import { lidarNeeds } from '../needs/lidar';

/** Table 6.5 of the thesis. */
export const table65 = table('6.5', {
  title: 'Depth vs. Width vs. Pre-Head Resolution',
  parts: [
    { level: 'exact', of: 'overall mAPH, from the printed APH of the classes' },
    {
      level: 'needs',
      of: 'APH, latencies, parameters and memory',
      needs: lidarNeeds('6.5', { data: 'Waymo Open Dataset, a fifth of its frames to train on' }),
    },
  ],
  rows: () =>
    aphRows(
      {
        A0: ['62.02', '47.49', '53.53', '54.35', '27', '5.33', '5.8'],
        'A0-deep': ['59.98', '35.53', '43.15', '46.22', '55', '20.92', '13.5'],
        'A0-wide': ['65.10', '53.01', '59.61', '59.24', '61', '19.96', '8.0'],
        'A0-d&w': ['65.50', '51.94', '59.46', '58.97', '68', '23.76', '9.9'],
        A1: ['65.65', '59.20', '64.33', '63.06', '65', '5.56', '14.4'],
        'A0-deep_res': ['66.98', '54.80', '60.35', '60.71', '59', '21.23', '15.4'],
        'A0-wide_res': ['65.82', '55.17', '60.41', '60.47', '64', '20.19', '8.0'],
        'A0-d&w_res': ['66.69', '56.00', '61.70', '61.46', '66', '21.66', '10.4'],
        A1_res: ['65.78', '59.82', '64.27', '63.29', '67', '5.65', '13.7'],
      },
      [
        ['latency', 'ms'],
        ['parameters', 'M'],
        ['memory', 'GB'],
      ],
    ),
});
