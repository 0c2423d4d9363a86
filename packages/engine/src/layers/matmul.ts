import type { MatmulAttributes } from '@archipelago/graph-ir';
import { matmul } from '../primitives/matmul';
import { transpose } from '../primitives/transpose';
import type { Value } from '../program/value';
import { defineLowering } from './lowering';

export const matmulLowering = defineLowering<MatmulAttributes>('matmul', ({ inputs: [a, b], attributes }) =>
  matmul(attributes.transposeA ? swapLast(a) : a, attributes.transposeB ? swapLast(b) : b),
);

function swapLast(x: Value): Value {
  const rank = x.shape.length;
  return transpose(x, [...x.shape.slice(0, -2).keys(), rank - 1, rank - 2]);
}
