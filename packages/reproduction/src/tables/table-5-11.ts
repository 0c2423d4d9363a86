import { totalCost } from '../committees/costs';
import { withOurNumbers } from '../committees/with-our-numbers';
import { computed } from '../comparison';
import { table } from '../exhibit';
import { beyondLogitsNeeds } from '../needs/committees';
import { paperRows, type Column } from '../paper-rows';

const MODELS = 8;

const statistics: readonly Column[] = ['max', 'min', 'mean', 'std'].map((name) => [name, '']);

/** Table 5.11 of the thesis. */
export const table511 = withOurNumbers(
  table('5.11', {
    title:
      'Max, min, mean, and standard deviation of the performance of 8 single B5 models, 28 possible 2-B5 ensembles, and 56 possible 2-B5 cascades',
    parts: [
      { level: 'exact', of: 'numbers of ensembles and cascades, and the multiply-adds of an ensemble' },
      { level: 'needs', of: 'accuracies and the averages of cascades', needs: beyondLogitsNeeds('5.11') },
    ],
    rows: () => [
      ...paperRows(statistics, {
        'Single model, accuracy (%)': ['83.40', '83.29', '83.34', '0.04'],
        '2-B5 ensembles, accuracy (%)': ['84.18', '83.97', '84.10', '0.05'],
        '2-B5 cascades, accuracy (%)': ['84.17', '83.96', '84.09', '0.05'],
        '2-B5 cascades, average multiply-adds (G)': ['13.35', '12.32', '12.62', '0.29'],
      }),
      computed({
        label: '2-B5 ensembles',
        quantity: 'pairs of models',
        printed: '28',
        ours: (MODELS * (MODELS - 1)) / 2,
      }),
      computed({
        label: '2-B5 cascades',
        quantity: 'ordered pairs of models',
        printed: '56',
        ours: MODELS * (MODELS - 1),
      }),
      computed({
        label: '2-B5 ensembles',
        quantity: 'multiply-adds',
        unit: 'G',
        printed: '20.5',
        ours: totalCost(['B5', 'B5']),
      }),
    ],
  }),
);
