import { sameShape } from '../program/tensor';
import type { Value } from '../program/value';
import { conv, convAttributes, convShape, type ConvAttributes, type ConvOptions } from './conv';
import { convInputGradient } from './conv-input-gradient';
import type { Primitive } from './primitive';
import { requireFloat, shapeMismatch } from './type-rules';

export type ConvFilterGradientAttributes = ConvAttributes & { readonly kernel: readonly number[] };

export interface ConvFilterGradientOptions extends ConvOptions {
  /** Spatial sizes of the filters. */
  readonly kernel: readonly number[];
}

/** The transpose of `conv` in its filters, summed over the batch. */
export const convFilterGradientPrimitive: Primitive<ConvFilterGradientAttributes> = {
  name: 'convFilterGradient',
  infer: (inputs, attributes) => {
    requireFloat('convFilterGradient', inputs);
    const [x, dy] = inputs.map((input) => input.shape);
    const shape = [dy[1], x[1] / attributes.groups, ...attributes.kernel];
    const forward = convShape('convFilterGradient', { x, w: shape, attributes });
    if (!sameShape(forward, dy)) {
      throw shapeMismatch(
        'convFilterGradient',
        `[${x.join()}] with filters [${shape.join()}] gives [${forward.join()}], not [${dy.join()}]; ` +
          'give the attributes of the convolution',
      );
    }
    return [{ dtype: 'float32', shape }];
  },
  vjp: ({ inputs: [x, dy], attributes: { kernel: _, ...attributes }, cotangents: [ddw] }) => [
    convInputGradient(dy, ddw!, { ...attributes, inputSize: x.shape.slice(2) }),
    conv(x, ddw!, attributes),
  ],
};

/** The gradient for w [O, C / groups, …kernel] from the gradient `dy` [N, O, …] of conv(x, w). */
export function convFilterGradient(x: Value, dy: Value, { kernel, ...options }: ConvFilterGradientOptions): Value {
  const attributes = { ...convAttributes(kernel.length, options), kernel: [...kernel] };
  return x.builder.apply(convFilterGradientPrimitive, [x, dy], attributes)[0];
}
