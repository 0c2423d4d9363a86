import { trainingDays } from '../committees/training-days';
import { withOurNumbers } from '../committees/with-our-numbers';
import { unmade } from '../comparison';
import { table } from '../exhibit';
import { beyondLogitsNeeds } from '../needs/committees';

/** Table 5.1 of the thesis. */
export const table51 = withOurNumbers(
  table('5.1', {
    title: 'Training time (TPUv3 days) of EfficientNet',
    parts: [
      {
        level: 'needs',
        of: 'training times',
        needs: beyondLogitsNeeds('5.1', {
          data: 'ImageNet',
          hardware: '32 TPUv3 cores for B0 to B5, 128 for B6 and B7',
        }),
      },
    ],
    rows: () =>
      Object.entries(trainingDays).map(([label, printed]) =>
        unmade({ label, quantity: 'training', unit: 'TPUv3 days', printed }),
      ),
  }),
);
