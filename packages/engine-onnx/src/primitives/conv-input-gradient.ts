import type { Emission } from '../emission/emission';
import { EmittedValue } from '../emission/emitted-value';
import type { PrimitiveEmitter } from '../emission/primitive-emitter';
import { onnxConv, type ConvAttributes } from '../convolution/attributes';
import { blockedForm } from '../convolution/blocked-form';
import { filterShape } from '../convolution/filters';
import { PendingConvolution } from '../convolution/pending-convolution';
import { dilated, padded } from '../pooling/spread';

type ConvInputGradientAttributes = ConvAttributes & { readonly inputSize: readonly number[] };

/**
 * A convolution of dy with the reversed filters, input and output channels swapped. With a stride, dy is dilated first
 * where the convolution then has a fast depthwise form; else ONNX's ConvTranspose does it.
 */
export const emitConvInputGradient: PrimitiveEmitter<ConvInputGradientAttributes> = (
  emission,
  { inputs: [dy, w], attributes, outputs: [{ dtype, shape }] },
) => {
  const { stride, padding, dilation, groups } = attributes;
  const kernel = w.shape.slice(2);
  const filters = { value: w.plain, shape: w.shape, groups, transposed: true };
  const strided = stride.some((step) => step > 1);
  const form = blockedForm(emission, { x: dy, filters: filterShape(filters), groups });
  const before = kernel.map((taps, axis) => dilation[axis] * (taps - 1) - padding[axis]);
  const after = kernel.map((taps, axis) => dilation[axis] * (taps - 1) - padding[axis + kernel.length]);
  if (strided ? form !== 'depthwise' : [...before, ...after].some((zeros) => zeros < 0)) {
    return [transposedConvolution(emission, { dy, w, attributes, shape })];
  }
  let x = dy;
  let pads = [...before, ...after];
  if (strided) {
    const size = dy.shape.slice(2);
    const spread = dilated(emission, dy.plain, { size, stride });
    const wanted = attributes.inputSize.map((length, axis) => length + dilation[axis] * (kernel[axis] - 1));
    const ends = wanted.map((length, axis) => length - before[axis] - size[axis] * stride[axis]);
    const plain = padded(emission, spread, { before, after: ends });
    x = new EmittedValue(emission, { dtype, shape: [...dy.shape.slice(0, 2), ...wanted] }, { plain });
    pads = pads.map(() => 0);
  }
  const convolution = { stride: stride.map(() => 1), padding: pads, dilation, groups };
  return [{ pending: new PendingConvolution(emission, { x, filters, attributes: convolution }) }];
};

function transposedConvolution(
  emission: Emission,
  {
    dy,
    w,
    attributes,
    shape,
  }: {
    readonly dy: EmittedValue;
    readonly w: EmittedValue;
    readonly attributes: ConvAttributes;
    readonly shape: readonly number[];
  },
): string {
  const { stride, padding, dilation } = attributes;
  const kernel = w.shape.slice(2);
  const rank = kernel.length;
  // Rows at the end of the input that no window reached.
  const unread = kernel.map((taps, axis) => {
    const reached = (dy.shape[axis + 2] - 1) * stride[axis] + dilation[axis] * (taps - 1) + 1;
    return shape[axis + 2] + padding[axis] + padding[axis + rank] - reached;
  });
  return emission.node('ConvTranspose', [dy.plain, w.plain], {
    ...onnxConv(attributes, kernel),
    output_padding: unread,
  });
}
