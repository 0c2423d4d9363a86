import { sameShape } from '../program/tensor';
import type { Value } from '../program/value';
import { avgPool } from './avg-pool';
import { poolAttributes, poolShape, type PoolAttributes, type PoolOptions } from './pooling';
import type { Primitive } from './primitive';
import { requireFloat, shapeMismatch } from './type-rules';

export type AvgPoolGradientAttributes = PoolAttributes & { readonly inputSize: readonly number[] };

export interface AvgPoolGradientOptions extends PoolOptions {
  /** Spatial sizes of the result, for which the pooling gives those of `dy`. */
  readonly inputSize: readonly number[];
}

/** The transpose of `avgPool`: each window spreads its gradient evenly over the elements it holds. */
export const avgPoolGradientPrimitive: Primitive<AvgPoolGradientAttributes> = {
  name: 'avgPoolGradient',
  infer: (inputs, { inputSize, ...attributes }) => {
    requireFloat('avgPoolGradient', inputs);
    const dy = inputs[0].shape;
    const shape = [...dy.slice(0, 2), ...inputSize];
    const forward = poolShape('avgPoolGradient', shape, attributes);
    if (!sameShape(forward, dy)) {
      throw shapeMismatch(
        'avgPoolGradient',
        `an input of [${shape.join()}] gives [${forward.join()}], not [${dy.join()}]; give the inputSize of the pooling`,
      );
    }
    return [{ dtype: 'float32', shape }];
  },
  vjp: ({ attributes: { inputSize: _, ...attributes }, cotangents: [ddx] }) => [avgPool(ddx!, attributes)],
};

/** The gradient for x [N, C, …inputSize] from the gradient `dy` of avgPool(x). */
export function avgPoolGradient(dy: Value, { inputSize, ...options }: AvgPoolGradientOptions): Value {
  const attributes = { ...poolAttributes(options), inputSize: [...inputSize] };
  return dy.builder.apply(avgPoolGradientPrimitive, [dy], attributes)[0];
}
