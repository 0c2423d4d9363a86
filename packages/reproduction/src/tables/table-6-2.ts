import { table } from '../exhibit';
import { lidarNeeds } from '../needs/lidar';

/** Table 6.2 of the thesis; it prints no numbers to compare. */
export const table62 = table('6.2', {
  title: 'List of architectures used in our analysis',
  parts: [
    {
      level: 'needs',
      of: 'the backbones as graphs',
      needs: lidarNeeds('6.2', { data: 'none', hardware: 'none', command: 'archipelago describe <detector>' }),
    },
  ],
});
