import { add } from '../../primitives/add';
import { avgPool } from '../../primitives/avg-pool';
import { avgPoolGradient } from '../../primitives/avg-pool-gradient';
import { maxPool } from '../../primitives/max-pool';
import { maxPoolGather } from '../../primitives/max-pool-gather';
import { maxPoolGradient } from '../../primitives/max-pool-gradient';
import type { PoolOptions } from '../../primitives/pooling';
import { relu } from '../../primitives/relu';
import type { PrimitiveCase } from './primitive-case';

/** A pooling, its attributes and the shape of its input. */
const poolings: readonly (readonly [string, readonly number[], PoolOptions])[] = [
  ['2×2', [-1, 3, 4, 6], { kernel: [2, 2] }],
  ['2×2 that skips the last row', [-1, 2, 5, 5], { kernel: [2, 2] }],
  ['3×3, stride 1, padded', [-1, 2, 4, 5], { kernel: [3, 3], stride: [1, 1], padding: [1, 1, 1, 1] }],
  ['3×3, stride 2, padded', [-1, 2, 6, 7], { kernel: [3, 3], stride: [2, 2], padding: [1, 1, 1, 1] }],
  ['3×2, each axis its own', [-1, 2, 6, 5], { kernel: [3, 2], stride: [2, 1], padding: [2, 0, 1, 1] }],
  ['3×3, overlapping, valid', [-1, 2, 5, 5], { kernel: [3, 3], stride: [1, 1] }],
  ['2×2, stride 3, wider than the kernel', [-1, 2, 8, 8], { kernel: [2, 2], stride: [3, 3] }],
  ['over the whole map', [-1, 3, 4, 4], { kernel: [4, 4] }],
  ['1-D', [-1, 2, 7], { kernel: [3], stride: [2], padding: [1, 1] }],
  ['3-D', [-1, 2, 4, 5, 4], { kernel: [2, 3, 2], stride: [2, 2, 1], padding: [0, 1, 1, 0, 1, 0] }],
];

/** Negative values only: padding must lose against them. */
const negative = (shape: readonly number[]) => ({ shape, low: -5, high: -1 });

export const poolingCases: readonly PrimitiveCase[] = [
  ...poolings.flatMap(([name, shape, options]): PrimitiveCase[] => [
    { name: `maxPool ${name}`, f: (x) => maxPool(x, options)[0], inputs: [shape] },
    { name: `maxPool ${name}, of negative values`, f: (x) => maxPool(x, options)[0], inputs: [negative(shape)] },
    { name: `avgPool ${name}`, f: (x) => avgPool(x, options), inputs: [shape] },
  ]),
  {
    name: 'maxPool of equal values takes the first',
    f: (x) => maxPool(relu(x), { kernel: [3, 3], stride: [2, 2], padding: [1, 1, 1, 1] })[0],
    inputs: [{ shape: [-1, 2, 7, 7], low: -3, high: 1 }],
  },
  {
    name: 'maxPoolGradient and maxPoolGather on the places of another map',
    f: (x, dy, z) => {
      const [, indices] = maxPool(x, { kernel: [3, 3], stride: [2, 2], padding: [1, 1, 1, 1] });
      return [maxPoolGradient(dy, indices, { inputSize: [5, 6] }), add(dy, maxPoolGather(z, indices))];
    },
    inputs: [
      [-1, 2, 5, 6],
      [-1, 2, 3, 3],
      [-1, 2, 5, 6],
    ],
  },
  {
    name: 'avgPoolGradient',
    f: (dy) => avgPoolGradient(dy, { kernel: [3, 3], stride: [2, 2], padding: [1, 1, 1, 1], inputSize: [6, 5] }),
    inputs: [[-1, 2, 3, 3]],
  },
];
