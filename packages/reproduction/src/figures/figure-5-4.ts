import { withOurNumbers } from '../committees/with-our-numbers';
import { figure } from '../exhibit';
import { imagenetNeeds } from '../needs/committees';

/** Figure 5.4 of the thesis. */
export const figure54 = withOurNumbers(
  figure('5.4', {
    title: 'Cascades with different confidence thresholds',
    parts: [{ level: 'needs', of: 'accuracies and average costs', needs: imagenetNeeds() }],
  }),
);
