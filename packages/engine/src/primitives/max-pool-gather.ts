import { sameShape } from '../program/tensor';
import type { Value } from '../program/value';
import { maxPoolGradient } from './max-pool-gradient';
import type { Primitive } from './primitive';
import { requireFloat, requireIndices, shapeMismatch } from './type-rules';

/** The entries of x at the places a pooling chose: the transpose of `maxPoolGradient`. */
export const maxPoolGatherPrimitive: Primitive = {
  name: 'maxPoolGather',
  infer: ([x, indices]) => {
    requireFloat('maxPoolGather', [x]);
    requireIndices('maxPoolGather', indices);
    if (x.shape.length !== indices.shape.length || !sameShape(x.shape.slice(0, 2), indices.shape.slice(0, 2))) {
      throw shapeMismatch(
        'maxPoolGather',
        `[${x.shape.join()}] and indices [${indices.shape.join()}] differ in batch, channels or rank`,
      );
    }
    return [{ dtype: 'float32', shape: indices.shape }];
  },
  vjp: ({ inputs: [x, indices], cotangents: [dy] }) => [
    maxPoolGradient(dy!, indices, { inputSize: x.shape.slice(2) }),
    undefined,
  ],
};

/** The entries of x [N, C, …spatial] at the places `indices` of a `maxPool` over that size. */
export function maxPoolGather(x: Value, indices: Value): Value {
  return x.builder.apply(maxPoolGatherPrimitive, [x, indices], {})[0];
}
