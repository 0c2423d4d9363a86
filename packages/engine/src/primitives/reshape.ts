import { elementCount, sameShape } from '../program/tensor';
import type { Value } from '../program/value';
import type { Primitive } from './primitive';
import { shapeMismatch } from './type-rules';

export type ReshapeAttributes = { readonly shape: readonly number[] };

/**
 * The same elements, row-major, in another shape. A free axis may move and merge: [-1, 16, 4, 4] to [-16, 16] is N·16
 * rows of 16.
 */
export const reshapePrimitive: Primitive<ReshapeAttributes> = {
  name: 'reshape',
  infer: ([x], { shape }) => {
    if (elementCount(x.shape) !== elementCount(shape)) {
      throw shapeMismatch(
        'reshape',
        `[${x.shape.join()}] has ${elementCount(x.shape)} elements and [${shape.join()}] ${elementCount(shape)} ` +
          '(negative: times the batch size); make the counts equal',
      );
    }
    return [{ dtype: x.dtype, shape }];
  },
  vjp: ({ inputs: [x], cotangents: [dy] }) => [reshape(dy!, x.shape)],
};

/** The same elements, row-major, in `shape`. */
export function reshape(x: Value, shape: readonly number[]): Value {
  if (sameShape(x.shape, shape)) return x;
  return x.builder.apply(reshapePrimitive, [x], { shape: [...shape] })[0];
}
