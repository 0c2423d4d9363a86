import type { Value } from '../program/value';
import { avgPoolGradient } from './avg-pool-gradient';
import { poolAttributes, poolShape, type PoolAttributes, type PoolOptions } from './pooling';
import type { Primitive } from './primitive';
import { requireFloat } from './type-rules';

/** The mean of each window over the elements it holds: padding is not counted. */
export const avgPoolPrimitive: Primitive<PoolAttributes> = {
  name: 'avgPool',
  infer: (inputs, attributes) => {
    requireFloat('avgPool', inputs);
    return [{ dtype: 'float32', shape: poolShape('avgPool', inputs[0].shape, attributes) }];
  },
  vjp: ({ inputs: [x], attributes, cotangents: [dy] }) => [
    avgPoolGradient(dy!, { ...attributes, inputSize: x.shape.slice(2) }),
  ],
};

/** Means of x [N, C, …spatial] over windows; padding is not counted. */
export function avgPool(x: Value, options: PoolOptions): Value {
  return x.builder.apply(avgPoolPrimitive, [x], poolAttributes(options))[0];
}
