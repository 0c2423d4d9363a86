import { gather } from '../../primitives/gather';
import { matmul } from '../../primitives/matmul';
import { oneHot } from '../../primitives/one-hot';
import { scatterAdd } from '../../primitives/scatter-add';
import type { PrimitiveCase } from './primitive-case';

/** Rows by index, and matrix products. */
export const rowCases: readonly PrimitiveCase[] = [
  { name: 'gather with repeats', f: gather, inputs: [[4, 3], { indices: [0, 2, 2, 3, 0, 1, 2] }] },
  { name: 'gather of numbers', f: gather, inputs: [[5], { indices: [4, 0] }] },
  { name: 'gather of one row of maps', f: gather, inputs: [[3, 2, 2], { indices: [1] }] },
  {
    name: 'gather from a batch',
    f: gather,
    inputs: [[-3, 2], { indices: [2, 0, 0, 1] }],
    batches: [1, 2],
  },
  { name: 'scatterAdd with repeats', f: (x, i) => scatterAdd(x, i, 5), inputs: [[4, 3], { indices: [1, 4, 1, 0] }] },
  { name: 'scatterAdd of numbers', f: (x, i) => scatterAdd(x, i, 3), inputs: [[4], { indices: [1, 1, 1, 1] }] },
  {
    name: 'scatterAdd into a batch',
    f: (x, i, y) => [scatterAdd(x, i, -3), y],
    inputs: [[2, 2, 2], { indices: [2, 0] }, [-1]],
  },
  { name: 'oneHot of labels', f: (i) => oneHot(i, { depth: 4 }), inputs: [{ indices: [0, 3, 1] }] },
  {
    name: 'oneHot of a matrix',
    f: (i) => oneHot(i, { depth: 3 }),
    inputs: [{ indices: [0, 2, 1, 1], shape: [2, 2] }],
  },
  {
    name: 'matmul of matrices',
    f: matmul,
    inputs: [
      [-1, 4],
      [4, 3],
    ],
  },
  {
    name: 'matmul over the batch',
    f: (x, dy) => matmul(x, dy),
    inputs: [
      [4, -1],
      [-1, 3],
    ],
  },
  {
    name: 'matmul of a row and a column',
    f: matmul,
    inputs: [
      [1, 5],
      [5, 1],
    ],
  },
  {
    name: 'matmul of a batch with one matrix',
    f: matmul,
    inputs: [
      [-1, 3, 4],
      [4, 2],
    ],
  },
  {
    name: 'matmul of one matrix with a batch',
    f: matmul,
    inputs: [
      [2, 3],
      [-1, 2, 3, 4],
    ],
  },
  {
    name: 'matmul of two batches',
    f: matmul,
    inputs: [
      [-1, 2, 3],
      [-1, 3, 4],
    ],
  },
  {
    name: 'matmul of two batches with two batch axes',
    f: matmul,
    inputs: [
      [-1, 2, 2, 3],
      [-1, 2, 3, 2],
    ],
  },
  {
    name: 'matmul with free rows in a batch',
    f: matmul,
    inputs: [
      [2, -1, 3],
      [2, 3, 4],
    ],
  },
];
