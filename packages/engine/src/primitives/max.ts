import type { Value } from '../program/value';
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
import { select } from './select';
import { step } from './step';
import { sub } from './sub';
import { sum } from './sum';

/** The maximum over axes. Equal maxima share the gradient equally. */
export const maxPrimitive: Primitive<ReductionAttributes> = {
  name: 'max',
  infer: (inputs, attributes) => inferReduction('max', inputs, attributes),
  vjp: ({ inputs: [x], attributes: { axes }, outputs: [y], cotangents: [dy] }) => {
    const below = step(sub(withKeptAxes(y, x.shape, axes), x));
    const maxima = sub(reducedCount(x.builder, x.shape, axes), sum(below, axes, { keepDims: true }));
    return [select(below, x.builder.scalar(0), div(withKeptAxes(dy!, x.shape, axes), maxima))];
  },
};

/** The maximum over `axes` (counted from 0). Equal maxima share the gradient equally. */
export function max(x: Value, axes: readonly number[], options: ReductionOptions = {}): Value {
  return reduce(maxPrimitive, x, axes, options);
}
