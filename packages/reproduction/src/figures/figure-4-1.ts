import { figure } from '../exhibit';
import { videoNeeds } from '../needs/video';

/** Figure 4.1 of the thesis. */
export const figure41 = figure('4.1', {
  title: 'Illustration of the search space',
  parts: [
    {
      level: 'needs',
      of: 'the drawing of the space',
      needs: videoNeeds('figure-4.1', {
        data: 'none',
        hardware: 'none',
        command: 'archipelago describe <attention cell>',
      }),
    },
  ],
});
