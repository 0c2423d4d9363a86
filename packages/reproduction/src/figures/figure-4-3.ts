import { figure } from '../exhibit';
import { videoNeeds } from '../needs/video';

/** Figure 4.3 of the thesis. */
export const figure43 = figure('4.3', {
  title: 'Visualization of the position-agnostic cell discovered by GPB and the differentiable method',
  parts: [
    {
      level: 'needs',
      of: 'the drawings of cells that searches find',
      needs: videoNeeds('figure-4.3', { data: 'Kinetics-600' }),
    },
  ],
});
