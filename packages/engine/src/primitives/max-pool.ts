import type { Value } from '../program/value';
import { maxPoolGradient } from './max-pool-gradient';
import { poolAttributes, poolShape, type PoolAttributes, type PoolOptions } from './pooling';
import type { Primitive } from './primitive';
import { requireFloat } from './type-rules';

/**
 * The maximum of each window, and where it was: the first of equal ones. Padding loses against any value.
 *
 * Each engine numbers places in its own way: the indices mean something only to `maxPoolGradient` and `maxPoolGather`.
 */
export const maxPoolPrimitive: Primitive<PoolAttributes> = {
  name: 'maxPool',
  infer: (inputs, attributes) => {
    requireFloat('maxPool', inputs);
    const shape = poolShape('maxPool', inputs[0].shape, attributes);
    return [
      { dtype: 'float32', shape },
      { dtype: 'int32', shape },
    ];
  },
  vjp: ({ inputs: [x], outputs: [, indices], cotangents: [dy] }) => [
    dy && maxPoolGradient(dy, indices, { inputSize: x.shape.slice(2) }),
  ],
};

/** Maxima of x [N, C, …spatial] over windows, and their places (int32, for `maxPoolGradient` and `maxPoolGather`). */
export function maxPool(x: Value, options: PoolOptions): readonly [y: Value, indices: Value] {
  const [y, indices] = x.builder.apply(maxPoolPrimitive, [x], poolAttributes(options));
  return [y, indices];
}
