import type { Value } from '../program/value';
import type { Primitive } from './primitive';
import { slice } from './slice';
import { badAttribute, requireFloat, requireIntegers } from './type-rules';

export type PadAttributes = {
  /** Zeros before the first element, an axis. */
  readonly before: readonly number[];
  /** Zeros after the last element, an axis. */
  readonly after: readonly number[];
};

/** Zeros around x. A free axis gets none. */
export const padPrimitive: Primitive<PadAttributes> = {
  name: 'pad',
  infer: (inputs, { before, after }) => {
    requireFloat('pad', inputs);
    const { shape } = inputs[0];
    requireIntegers('pad', { name: 'before', values: before, length: shape.length, least: 0 });
    requireIntegers('pad', { name: 'after', values: after, length: shape.length, least: 0 });
    const padded = shape.map((dimension, axis) => {
      const zeros = before[axis] + after[axis];
      if (dimension < 0 && zeros > 0) throw badAttribute('pad', `axis ${axis} is free and takes no padding`);
      return dimension + zeros;
    });
    return [{ dtype: 'float32', shape: padded }];
  },
  vjp: ({ inputs: [x], attributes: { before }, cotangents: [dy] }) => [
    slice(
      dy!,
      before,
      x.shape.map((dimension, axis) => before[axis] + dimension),
    ),
  ],
};

/** `before` and `after` zeros around x, one entry an axis. */
export function pad(x: Value, before: readonly number[], after: readonly number[]): Value {
  const none = before.every((zeros) => zeros === 0) && after.every((zeros) => zeros === 0);
  if (none && before.length === x.shape.length && after.length === x.shape.length) return x;
  return x.builder.apply(padPrimitive, [x], { before: [...before], after: [...after] })[0];
}
