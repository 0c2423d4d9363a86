import { figure } from '../exhibit';
import { videoNeeds } from '../needs/video';

/** Figure 4.2 of the thesis. */
export const figure42 = figure('4.2', {
  title: 'Illustration of the supergraph used by the differentiable method',
  parts: [
    {
      level: 'needs',
      of: 'the drawing of the supergraph',
      needs: videoNeeds('figure-4.2', { data: 'none', hardware: 'none', command: 'archipelago describe <supergraph>' }),
    },
  ],
});
