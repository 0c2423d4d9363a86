import { sameShape } from '../program/tensor';
import type { Value } from '../program/value';
import { maxPoolGather } from './max-pool-gather';
import type { Primitive } from './primitive';
import { requireFloat, requireIndices, requireIntegers, shapeMismatch } from './type-rules';

export type MaxPoolGradientAttributes = { readonly inputSize: readonly number[] };

/** Adds each entry of dy at the place its index names; overlapping windows add up. */
export const maxPoolGradientPrimitive: Primitive<MaxPoolGradientAttributes> = {
  name: 'maxPoolGradient',
  infer: ([dy, indices], { inputSize }) => {
    requireFloat('maxPoolGradient', [dy]);
    requireIndices('maxPoolGradient', indices);
    if (!sameShape(dy.shape, indices.shape)) {
      throw shapeMismatch(
        'maxPoolGradient',
        `dy [${dy.shape.join()}] and indices [${indices.shape.join()}] differ; give both of one pooling`,
      );
    }
    requireIntegers('maxPoolGradient', {
      name: 'inputSize',
      values: inputSize,
      length: dy.shape.length - 2,
      least: 1,
    });
    return [{ dtype: 'float32', shape: [...dy.shape.slice(0, 2), ...inputSize] }];
  },
  vjp: ({ inputs: [, indices], cotangents: [ddx] }) => [maxPoolGather(ddx!, indices), undefined],
};

/** The gradient for x [N, C, …inputSize] from the gradient `dy` of maxPool(x) and the places it gave. */
export function maxPoolGradient(
  dy: Value,
  indices: Value,
  { inputSize }: { readonly inputSize: readonly number[] },
): Value {
  return dy.builder.apply(maxPoolGradientPrimitive, [dy, indices], { inputSize: [...inputSize] })[0];
}
