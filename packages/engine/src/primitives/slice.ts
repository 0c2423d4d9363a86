import { sameShape } from '../program/tensor';
import type { Value } from '../program/value';
import { pad } from './pad';
import type { Primitive } from './primitive';
import { reshape } from './reshape';
import { badAttribute, requireIntegers } from './type-rules';

export type SliceAttributes = {
  readonly starts: readonly number[];
  /** One past the last index, an axis. */
  readonly stops: readonly number[];
  readonly strides: readonly number[];
};

/** Every `stride`-th element from `start` up to `stop`, on each axis. A free axis is taken whole. */
export const slicePrimitive: Primitive<SliceAttributes> = {
  name: 'slice',
  infer: ([x], { starts, stops, strides }) => {
    const rank = x.shape.length;
    requireIntegers('slice', { name: 'starts', values: starts, length: rank, least: 0 });
    requireIntegers('slice', { name: 'strides', values: strides, length: rank, least: 1 });
    requireIntegers('slice', { name: 'stops', values: stops, length: rank, least: -Infinity });
    const shape = x.shape.map((dimension, axis) => {
      const [start, stop, stride] = [starts[axis], stops[axis], strides[axis]];
      if (dimension < 0) {
        if (start === 0 && stop === dimension && stride === 1) return dimension;
        throw badAttribute('slice', `axis ${axis} is free and can only be taken whole: 0 to ${dimension} by 1`);
      }
      if (start >= stop || stop > dimension) {
        throw badAttribute('slice', `${start} to ${stop} is no range of axis ${axis}, which has ${dimension} elements`);
      }
      return Math.ceil((stop - start) / stride);
    });
    return [{ dtype: x.dtype, shape }];
  },
  vjp: ({ inputs: [x], attributes: { starts, strides }, cotangents: [dy] }) => {
    const dilated = dilate(dy!, strides);
    // A dilated axis ends in stride - 1 zeros, which may reach beyond the end of x.
    const fits = dilated.shape.map((size, axis) => (size < 0 ? size : Math.min(size, x.shape[axis] - starts[axis])));
    const cut = slice(
      dilated,
      fits.map(() => 0),
      fits,
    );
    return [
      pad(
        cut,
        starts,
        fits.map((size, axis) => (size < 0 ? 0 : x.shape[axis] - starts[axis] - size)),
      ),
    ];
  },
};

/**
 * Every `stride`-th element from `start` up to but without `stop`, one entry an axis. A free axis is taken whole: start
 * 0, stop its own (negative) dimension, stride 1.
 */
export function slice(
  x: Value,
  starts: readonly number[],
  stops: readonly number[],
  strides: readonly number[] = x.shape.map(() => 1),
): Value {
  const whole = starts.length === x.shape.length && starts.every((start) => start === 0) && sameShape(stops, x.shape);
  if (whole && strides.length === x.shape.length && strides.every((stride) => stride === 1)) return x;
  return x.builder.apply(slicePrimitive, [x], {
    starts: [...starts],
    stops: [...stops],
    strides: [...strides],
  })[0];
}

/** Each axis `strides` times as long, with strides − 1 zeros after every element. */
function dilate(x: Value, strides: readonly number[]): Value {
  const split = x.shape.flatMap((size, axis) => (strides[axis] === 1 ? [size] : [size, 1]));
  const after = strides.flatMap((stride) => (stride === 1 ? [0] : [0, stride - 1]));
  const spread = pad(
    reshape(x, split),
    after.map(() => 0),
    after,
  );
  return reshape(
    spread,
    x.shape.map((size, axis) => size * strides[axis]),
  );
}
