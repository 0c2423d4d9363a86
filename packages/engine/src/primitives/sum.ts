import type { Value } from '../program/value';
import { broadcastTo } from './broadcast-to';
import type { Primitive } from './primitive';
import { inferReduction, reduce, withKeptAxes, type ReductionAttributes, type ReductionOptions } from './reduction';

/** The sum over axes. */
export const sumPrimitive: Primitive<ReductionAttributes> = {
  name: 'sum',
  infer: (inputs, attributes) => inferReduction('sum', inputs, attributes),
  vjp: ({ inputs: [x], attributes: { axes }, cotangents: [dy] }) => [
    broadcastTo(withKeptAxes(dy!, x.shape, axes), x.shape),
  ],
};

/** The sum over `axes` (counted from 0). */
export function sum(x: Value, axes: readonly number[], options: ReductionOptions = {}): Value {
  return reduce(sumPrimitive, x, axes, options);
}
