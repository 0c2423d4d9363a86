import type { Value } from '../program/value';
import { broadcastTo } from './broadcast-to';
import { div } from './div';
import type { Primitive } from './primitive';
import {
  inferReduction,
  reduce,
  reducedCount,
  withKeptAxes,
  type ReductionAttributes,
  type ReductionOptions,
} from './reduction';

/** The arithmetic mean over axes. */
export const meanPrimitive: Primitive<ReductionAttributes> = {
  name: 'mean',
  infer: (inputs, attributes) => inferReduction('mean', inputs, attributes),
  vjp: ({ inputs: [x], attributes: { axes }, cotangents: [dy] }) => {
    const share = div(dy!, reducedCount(x.builder, x.shape, axes));
    return [broadcastTo(withKeptAxes(share, x.shape, axes), x.shape)];
  },
};

/** The mean over `axes` (counted from 0). */
export function mean(x: Value, axes: readonly number[], options: ReductionOptions = {}): Value {
  return reduce(meanPrimitive, x, axes, options);
}
