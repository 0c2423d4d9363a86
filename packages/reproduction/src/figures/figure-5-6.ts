import { figure } from '../exhibit';
import { imagenetNeeds } from '../needs/committees';

/** Figure 5.6 of the thesis. */
export const figure56 = figure('5.6', {
  title: 'Impact of the number of models in cascades',
  parts: [{ level: 'needs', of: 'accuracies and average costs', needs: imagenetNeeds('figure-5.6') }],
});
