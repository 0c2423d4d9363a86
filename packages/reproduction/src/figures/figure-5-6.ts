import { withOurNumbers } from '../committees/with-our-numbers';
import { figure } from '../exhibit';
import { imagenetNeeds } from '../needs/committees';

/** Figure 5.6 of the thesis. */
export const figure56 = withOurNumbers(
  figure('5.6', {
    title: 'Impact of the number of models in cascades',
    parts: [{ level: 'needs', of: 'accuracies and average costs', needs: imagenetNeeds() }],
  }),
);
