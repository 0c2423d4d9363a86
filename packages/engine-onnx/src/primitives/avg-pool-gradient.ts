import { hasBlocks, upsampled } from '../emission/blocked-layout';
import { inOneLayout } from '../emission/element-wise';
import type { Emission } from '../emission/emission';
import type { EmittedValue } from '../emission/emitted-value';
import type { PrimitiveEmitter } from '../emission/primitive-emitter';
import { onnxPool, type PoolAttributes } from '../pooling/attributes';
import { windowSizes } from '../pooling/window-sizes';
import { dilated, padded, repeated } from '../pooling/spread';

type AvgPoolGradientAttributes = PoolAttributes & { readonly inputSize: readonly number[] };

/** Windows that tile the input spread their gradients by repeating them; others by a pooling of the dilated gradients. */
export const emitAvgPoolGradient: PrimitiveEmitter<AvgPoolGradientAttributes> = (
  emission,
  { inputs: [dy], attributes, outputs: [{ shape }] },
) => {
  const { kernel, stride, padding, inputSize } = attributes;
  const size = dy.shape.slice(2);
  const elements = kernel.reduce((product, places) => product * places, 1);
  const tiles =
    kernel.every((places, axis) => places === stride[axis] && size[axis] * places === inputSize[axis]) &&
    padding.every((zeros) => zeros === 0);
  if (!tiles) return [overlapping(emission, dy, attributes)];
  const share = inOneLayout(emission, {
    inputs: [dy],
    shape: dy.shape,
    write: ([value]) => emission.node('Mul', [value, emission.scalar(1 / elements)]),
  });
  if (share.blocked !== undefined && hasBlocks(emission, shape)) {
    return [{ blocked: upsampled(emission, share.blocked, kernel) }];
  }
  return [repeated(emission, share.plain!, kernel)];
};

/** A place gets the sum of dy / count over the windows that hold it: elements · mean of them, zeros included. */
function overlapping(
  emission: Emission,
  dy: EmittedValue,
  { kernel, stride, padding, inputSize }: AvgPoolGradientAttributes,
): string {
  const size = dy.shape.slice(2);
  const elements = kernel.reduce((product, places) => product * places, 1);
  const counts = windowSizes(inputSize, { kernel, stride, padding, count: size });
  const factors = emission.table(
    `${elements} / windows ${padding.join()} ${stride.join()} ${inputSize.join()}`,
    size,
    () => Float32Array.from(counts, (count) => elements / count),
  );
  const weighted = counts.every((count) => count === elements) ? dy.plain : emission.node('Mul', [dy.plain, factors]);
  const before = kernel.map((places, axis) => places - 1 - padding[axis]);
  const length = size.map((places, axis) => places * stride[axis]);
  const after = inputSize.map((places, axis) => places + kernel[axis] - 1 - before[axis] - length[axis]);
  const spread = padded(emission, dilated(emission, weighted, { size, stride }), { before, after });
  const pool = { kernel, stride: kernel.map(() => 1), padding: padding.map(() => 0) };
  return emission.node('AveragePool', [spread], onnxPool(pool));
}
