import { figure } from '../exhibit';
import { imagenetNeeds } from '../needs/committees';

/** Figure 5.3 of the thesis. */
export const figure53 = figure('5.3', {
  title: 'Different metrics for the confidence function',
  parts: [{ level: 'needs', of: 'accuracies', needs: imagenetNeeds('figure-5.3') }],
});
