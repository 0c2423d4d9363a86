import { addN, reshape, stack, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import { map4, sizesOf } from '../execution/sizes';
import { dilateAxis, padAxis, sliceAxis } from '../execution/slices';
import { forAxes, withLeadingAxis, type ConvAttributes } from './attributes';
import { convolve } from './convolve';
import { filterGradient } from './filter-gradient';
import { inputGradient } from './input-gradient';

// Over one axis what is below works on maps of one row, over three as a sum of planes: the kernels of TensorFlow.js for
// volumes are missing or wrong on some backends.

/** The convolution of x [N, …spatial, C] with filters w [O, C / groups, …kernel]. */
export function convolveSpace(x: Tensor, w: Tensor, attributes: ConvAttributes): Tensor {
  const rank = attributes.stride.length;
  if (rank === 2) return convolve(x as Tensor4D, w as Tensor4D, attributes);
  if (rank === 1) {
    const y = convolve(oneRow(x, 1), oneRow(w, 2), withLeadingAxis(attributes));
    return withoutRow(y, 1);
  }
  const planar = forAxes(attributes, 1, 3);
  const depth = depthOf(x, sizesOf(w)[2], attributes);
  const parts = depth.taps.map((tap) => convolve(depth.planes(tap), planeOf(w, 2, tap), planar));
  const y = parts.length === 1 ? parts[0] : addN(parts);
  return reshape(y, [sizesOf(x)[0], depth.count, ...sizesOf(y).slice(1)]);
}

/** The gradient for x [N, …inputSize, C] from dy [N, …, O]. */
export function inputGradientSpace(
  dy: Tensor,
  w: Tensor,
  { inputSize, ...attributes }: ConvAttributes & { readonly inputSize: readonly number[] },
): Tensor {
  const rank = attributes.stride.length;
  if (rank === 2) return inputGradient(dy as Tensor4D, w as Tensor4D, { ...attributes, inputSize });
  if (rank === 1) {
    const row = { ...withLeadingAxis(attributes), inputSize: [1, ...inputSize] };
    return withoutRow(inputGradient(oneRow(dy, 1), oneRow(w, 2), row), 1);
  }
  const [stride, before, dilation] = [attributes.stride[0], attributes.padding[0], attributes.dilation[0]];
  const [batch, count, ...plane] = sizesOf(dy);
  const planar = { ...forAxes(attributes, 1, 3), inputSize: inputSize.slice(1) };
  const planes = map4(dy, [batch * count, ...plane]);
  const parts = Array.from({ length: sizesOf(w)[2] }, (_, tap) => {
    const flat = inputGradient(planes, planeOf(w, 2, tap), planar);
    const spread = dilateAxis(reshape(flat, [batch, count, ...sizesOf(flat).slice(1)]), 1, stride);
    const start = tap * dilation - before;
    return padAxis(spread, 1, [start, inputSize[0] - sizesOf(spread)[1] - start]);
  });
  return parts.length === 1 ? parts[0] : addN(parts);
}

/** The gradient for filters [O, C / groups, …kernel] from x [N, …spatial, C] and dy [N, …, O]. */
export function filterGradientSpace(
  x: Tensor,
  dy: Tensor,
  { kernel, ...attributes }: ConvAttributes & { readonly kernel: readonly number[] },
): Tensor {
  const rank = attributes.stride.length;
  if (rank === 2) return filterGradient(x as Tensor4D, dy as Tensor4D, { ...attributes, kernel });
  if (rank === 1) {
    const row = { ...withLeadingAxis(attributes), kernel: [1, ...kernel] };
    return withoutRow(filterGradient(oneRow(x, 1), oneRow(dy, 1), row), 2);
  }
  const planar = { ...forAxes(attributes, 1, 3), kernel: kernel.slice(1) };
  const depth = depthOf(x, kernel[0], attributes);
  const [batch, count, ...plane] = sizesOf(dy);
  const planes = map4(dy, [batch * count, ...plane]);
  return stack(
    depth.taps.map((tap) => filterGradient(depth.planes(tap), planes, planar)),
    2,
  );
}

/** The first spatial axis of a volume, seen by one tap of a kernel after another. */
function depthOf(x: Tensor, kernel: number, { stride, padding, dilation }: ConvAttributes) {
  const padded = padAxis(x, 1, [padding[0], padding[3]]);
  const count = Math.floor((sizesOf(padded)[1] - dilation[0] * (kernel - 1) - 1) / stride[0]) + 1;
  return {
    taps: Array.from({ length: kernel }, (_, tap) => tap),
    /** Planes of the result, an image. */
    count,
    /** What a tap sees: [N · count, H, W, C]. */
    planes: (tap: number): Tensor4D => {
      const seen = sliceAxis(padded, 1, { start: tap * dilation[0], count, stride: stride[0] });
      const [batch, , ...plane] = sizesOf(x);
      return map4(seen, [batch * count, ...plane]);
    },
  };
}

/** One plane of an axis, without that axis. */
function planeOf(w: Tensor, axis: number, index: number): Tensor4D {
  const one = sliceAxis(w, axis, { start: index, count: 1, stride: 1 });
  return map4(one, sizesOf(w).toSpliced(axis, 1));
}

function oneRow(x: Tensor, axis: number): Tensor4D {
  return map4(x, sizesOf(x).toSpliced(axis, 0, 1));
}

function withoutRow(x: Tensor, axis: number): Tensor {
  return reshape(x, sizesOf(x).toSpliced(axis, 1));
}
