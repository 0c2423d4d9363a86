import { sameShape } from '../program/tensor';
import type { Value } from '../program/value';
import { conv, convAttributes, convShape, type ConvAttributes, type ConvOptions } from './conv';
import { convFilterGradient } from './conv-filter-gradient';
import type { Primitive } from './primitive';
import { requireFloat, shapeMismatch } from './type-rules';

export type ConvInputGradientAttributes = ConvAttributes & { readonly inputSize: readonly number[] };

export interface ConvInputGradientOptions extends ConvOptions {
  /** Spatial sizes of the result, for which the convolution gives those of `dy`. */
  readonly inputSize: readonly number[];
}

/** The transpose of `conv` in its input: what is also called transposed convolution. */
export const convInputGradientPrimitive: Primitive<ConvInputGradientAttributes> = {
  name: 'convInputGradient',
  infer: (inputs, attributes) => {
    requireFloat('convInputGradient', inputs);
    const [dy, w] = inputs.map((input) => input.shape);
    const shape = [dy[0], w[1] * attributes.groups, ...attributes.inputSize];
    const forward = convShape('convInputGradient', { x: shape, w, attributes });
    if (!sameShape(forward, dy)) {
      throw shapeMismatch(
        'convInputGradient',
        `an input of [${shape.join()}] gives [${forward.join()}], not [${dy.join()}]; give the inputSize of the convolution`,
      );
    }
    return [{ dtype: 'float32', shape }];
  },
  vjp: ({ inputs: [dy, w], attributes: { inputSize: _, ...attributes }, cotangents: [ddx] }) => [
    conv(ddx!, w, attributes),
    convFilterGradient(ddx!, dy, { ...attributes, kernel: w.shape.slice(2) }),
  ],
};

/** The gradient for x [N, C, …inputSize] from the gradient `dy` [N, O, …] of conv(x, w). */
export function convInputGradient(dy: Value, w: Value, { inputSize, ...options }: ConvInputGradientOptions): Value {
  const attributes = { ...convAttributes(inputSize.length, options), inputSize: [...inputSize] };
  return dy.builder.apply(convInputGradientPrimitive, [dy, w], attributes)[0];
}
