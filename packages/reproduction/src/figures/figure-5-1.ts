import { withOurNumbers } from '../committees/with-our-numbers';
import { figure } from '../exhibit';
import { imagenetNeeds } from '../needs/committees';

/** Figure 5.1 of the thesis. */
export const figure51 = withOurNumbers(
  figure('5.1', {
    title: 'Committee-based models achieve a higher accuracy than single models on ImageNet while using fewer FLOPs',
    parts: [{ level: 'needs', of: 'accuracies', needs: imagenetNeeds() }],
  }),
);
