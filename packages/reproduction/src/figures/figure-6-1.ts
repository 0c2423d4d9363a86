import { figure } from '../exhibit';
import { lidarNeeds } from '../needs/lidar';

/** Figure 6.1 of the thesis. */
export const figure61 = figure('6.1', {
  title: 'Main components in a LiDAR-based 3D object detector',
  parts: [
    {
      level: 'needs',
      of: 'the drawing of a detector',
      needs: lidarNeeds('figure-6.1', {
        data: 'none',
        hardware: 'none',
        command: 'archipelago describe <detector> --format svg',
      }),
    },
  ],
});
