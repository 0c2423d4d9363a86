import { figure } from '../exhibit';
import { lidarNeeds } from '../needs/lidar';

/** Figure 6.3 of the thesis. */
export const figure63 = figure('6.3', {
  title: 'Scaled SECOND vs. Selected Two-Stage Detectors',
  parts: [{ level: 'needs', of: 'APH and latencies; Table 6.6 prints the numbers', needs: lidarNeeds('figure-6.3') }],
});
