import { logSoftmax } from '../../primitives/log-softmax';
import { max } from '../../primitives/max';
import { mean } from '../../primitives/mean';
import { mul } from '../../primitives/mul';
import { relu } from '../../primitives/relu';
import { softmax } from '../../primitives/softmax';
import { sum } from '../../primitives/sum';
import type { PrimitiveCase } from './primitive-case';

const image = [-1, 3, 4, 5];

export const reductionCases: readonly PrimitiveCase[] = [
  ...Object.entries({ sum, mean, max }).flatMap(([name, f]): PrimitiveCase[] => [
    { name: `${name} over space`, f: (x) => f(x, [2, 3]), inputs: [image] },
    { name: `${name} over all but channels`, f: (x) => f(x, [0, 2, 3]), inputs: [image] },
    { name: `${name} over everything`, f: (x) => f(x, [0, 1, 2, 3]), inputs: [image] },
    { name: `${name} over the last axis, kept`, f: (x) => f(x, [2], { keepDims: true }), inputs: [[3, 2, 4]] },
    { name: `${name} over 2 N rows, kept`, f: (x) => f(x, [0], { keepDims: true }), inputs: [[-2, 3]] },
    { name: `${name} over an axis of one`, f: (x) => f(x, [1]), inputs: [[-1, 1, 3]] },
  ]),
  { name: 'max over equal values', f: (x) => max(relu(x), [1]), inputs: [[-1, 4]] },
  { name: 'softmax over the last axis', f: (x) => softmax(x, 1), inputs: [[-1, 7]] },
  { name: 'softmax over a middle axis', f: (x) => softmax(x, 1), inputs: [[-1, 4, 3]] },
  { name: 'softmax over the batch', f: (x) => softmax(x, 0), inputs: [[-1, 4]] },
  {
    name: 'softmax of large values',
    f: (x) => softmax(mul(x, x.builder.scalar(300)), 1),
    inputs: [[2, 5]],
    differences: false,
  },
  { name: 'softmax over one element', f: (x) => softmax(x, 1), inputs: [[-1, 1]] },
  { name: 'logSoftmax over the last axis', f: (x) => logSoftmax(x, 1), inputs: [[-1, 7]] },
  { name: 'logSoftmax over a first axis', f: (x) => logSoftmax(x, 0), inputs: [[4, 3]] },
  {
    name: 'logSoftmax of large values',
    f: (x) => logSoftmax(mul(x, x.builder.scalar(300)), 1),
    inputs: [[2, 5]],
    differences: false,
  },
];
