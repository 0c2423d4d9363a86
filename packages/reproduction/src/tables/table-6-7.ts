import { aphRows } from '../detectors/aph-rows';
import { table } from '../exhibit';
import { lidarNeeds } from '../needs/lidar';

/** Table 6.7 of the thesis. */
export const table67 = table('6.7', {
  title:
    'The performance of SECOND-Center on cyclist detection drops as the backbone size grows under 100% training, but steadily increases under 20% training',
  parts: [
    { level: 'exact', of: 'overall mAPH, from the printed APH of the classes' },
    { level: 'needs', of: 'APH', needs: lidarNeeds('6.7') },
  ],
  rows: () =>
    aphRows({
      '(a) 100% training, A0': ['64.72', '60.88', '67.25', '64.28'],
      '(a) 100% training, A1_res': ['66.78', '67.06', '67.20', '67.01'],
      '(a) 100% training, A2_res': ['68.81', '68.28', '66.88', '67.99'],
      '(b) 20% training, A0': ['62.65', '58.23', '64.87', '61.92'],
      '(b) 20% training, A1_res': ['65.30', '66.09', '68.50', '66.63'],
      '(b) 20% training, A2_res': ['67.74', '67.83', '69.92', '68.50'],
    }),
});
