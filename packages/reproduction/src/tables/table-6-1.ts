import { table } from '../exhibit';
import { lidarNeeds } from '../needs/lidar';

/** Table 6.1 of the thesis; it prints no numbers to compare. */
export const table61 = table('6.1', {
  title: 'Component Overview of Relevant Detectors',
  parts: [
    {
      level: 'needs',
      of: 'the detectors as graphs',
      needs: lidarNeeds('6.1', { data: 'none', hardware: 'none', command: 'archipelago describe <detector>' }),
    },
  ],
});
