import { withOurNumbers } from '../committees/with-our-numbers';
import { figure } from '../exhibit';
import { beyondLogitsNeeds } from '../needs/committees';

/** Figure 5.3 of the thesis. */
export const figure53 = withOurNumbers(
  figure('5.3', {
    title: 'Different metrics for the confidence function',
    parts: [{ level: 'needs', of: 'accuracies', needs: beyondLogitsNeeds('figure-5.3') }],
  }),
);
