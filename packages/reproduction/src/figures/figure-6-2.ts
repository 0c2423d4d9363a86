import { figure } from '../exhibit';
import { lidarNeeds } from '../needs/lidar';

/** Figure 6.2 of the thesis. */
export const figure62 = figure('6.2', {
  title: 'Backbone Architecture of SECOND',
  parts: [
    {
      level: 'needs',
      of: 'the drawing of the backbone',
      needs: lidarNeeds('figure-6.2', {
        data: 'none',
        hardware: 'none',
        command: 'archipelago describe <detector> --format svg',
      }),
    },
  ],
});
