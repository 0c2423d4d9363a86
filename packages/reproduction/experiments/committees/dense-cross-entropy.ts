import { logSoftmax, mean, mul, neg, sum, type Loss } from '@archipelago/engine';

/** Cross entropy a pixel: outputs and targets (N, classes, height, width), targets a distribution over the classes. */
export const denseCrossEntropy: Loss = {
  name: 'denseCrossEntropy',
  needs: ['targets'],
  lower: (outputs, { targets }) => mean(neg(sum(mul(logSoftmax(outputs, 1), targets), [1])), [1, 2]),
};
