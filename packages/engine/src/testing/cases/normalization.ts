import { add } from '../../primitives/add';
import { batchNorm } from '../../primitives/batch-norm';
import { batchNormGradient } from '../../primitives/batch-norm-gradient';
import { mul } from '../../primitives/mul';
import { square } from '../../primitives/square';
import type { PrimitiveCase } from './primitive-case';

export const normalizationCases: readonly PrimitiveCase[] = [
  {
    name: 'batchNorm of maps',
    f: (x, scale, shift) => batchNorm(x, scale, shift),
    inputs: [[-1, 3, 4, 5], [3], [3]],
  },
  {
    name: 'batchNorm of features',
    f: (x, scale, shift) => batchNorm(x, scale, shift, { epsilon: 1e-3 })[0],
    inputs: [[-4, 3], [3], [3]],
  },
  { name: 'batchNorm of a sequence', f: (x, s, t) => batchNorm(x, s, t), inputs: [[-1, 2, 6], [2], [2]] },
  { name: 'batchNorm of volumes', f: (x, s, t) => batchNorm(x, s, t), inputs: [[-1, 2, 2, 3, 2], [2], [2]] },
  { name: 'batchNorm of one channel', f: (x, s, t) => batchNorm(x, s, t), inputs: [[-1, 1, 3, 3], [1], [1]] },
  {
    name: 'batchNorm, its statistics in use',
    f: (x, s, t) => {
      const [y, mean, variance] = batchNorm(x, s, t);
      return [y, mul(mean, variance)];
    },
    inputs: [[-1, 2, 3, 3], [2], [2]],
  },
  {
    name: 'batchNorm of values far from zero',
    f: (x, s, t) => batchNorm(add(x, x.builder.scalar(8)), s, t)[0],
    inputs: [[-2, 2, 4, 4], [2], [2]],
  },
  {
    name: 'batchNormGradient',
    f: (dy, x, scale, mean, variance) => batchNormGradient(dy, x, scale, mean, square(variance), { epsilon: 1e-5 }),
    inputs: [[-2, 2, 3, 3], [-2, 2, 3, 3], [2], [2], { shape: [2], low: 0.5, high: 1.5 }],
  },
];
