import { speedupRow } from '../committees/cascade-rows';
import { totalCost } from '../committees/costs';
import { efficientnets } from '../committees/models';
import { withOurNumbers } from '../committees/with-our-numbers';
import { unmade, ourOwn } from '../comparison';
import { figure } from '../exhibit';
import { imagenetNeeds } from '../needs/committees';

/** Figure 5.2 of the thesis; its numbers are those of the text (5.4.2). */
export const figure52 = withOurNumbers(
  figure('5.2', {
    title: 'Ensembles work well in the large computation regime and cascades show benefits in all computation regimes',
    parts: [
      { level: 'exact', of: 'the cost of B2+B2, and the speedup that the text states' },
      { level: 'needs', of: 'accuracies and average costs', needs: imagenetNeeds() },
    ],
    rows: () => [
      ourOwn({
        label: 'B2+B2, ensemble',
        quantity: 'multiply-adds',
        unit: 'G',
        ours: totalCost(['B2', 'B2']),
        note: 'more than the 1.827 of B3, as the text says',
      }),
      unmade({ label: 'B2+B2, cascade', quantity: 'average multiply-adds', unit: 'G', printed: '1.3' }),
      speedupRow('B2+B2, cascade over B3', '1.4', { from: efficientnets.B3.flops, to: '1.3' }),
    ],
  }),
);
