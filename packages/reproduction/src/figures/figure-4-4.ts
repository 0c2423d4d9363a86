import { figure } from '../exhibit';
import { videoNeeds } from '../needs/video';

/** Figure 4.4 of the thesis. */
export const figure44 = figure('4.4', {
  title: 'Visualization of the position-specific cells discovered by the differentiable method',
  parts: [
    {
      level: 'needs',
      of: 'the drawings of cells that searches find',
      needs: videoNeeds('figure-4.4', { data: 'Kinetics-600' }),
    },
  ],
});
