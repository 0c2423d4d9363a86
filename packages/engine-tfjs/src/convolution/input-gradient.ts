import { concat, reverse, transpose, type Tensor4D } from '@tensorflow/tfjs-core';
import { dilateAxis, padAxis } from '../execution/slices';
import type { ConvAttributes } from './attributes';
import { convolveDense, convolveDepthwise, group4 } from './convolve';

/**
 * The gradient for x [N, …inputSize, C] from dy [N, H', W', O]: the convolution of dy, with zeros between its elements where
 * there are strides, with reversed filters whose inputs and outputs change places. The kernel of wasm for it is 20 times as
 * slow.
 */
export function inputGradient(
  dy: Tensor4D,
  w: Tensor4D,
  { inputSize, ...attributes }: ConvAttributes & { readonly inputSize: readonly number[] },
): Tensor4D {
  const { stride, padding, dilation, groups } = attributes;
  const [outputs, inputs, ...kernel] = w.shape;
  if (groups > 1 && (inputs > 1 || outputs > groups)) {
    const parts = Array.from({ length: groups }, (_, group) =>
      inputGradient(group4(dy, 3, { group, groups }), group4(w, 0, { group, groups }), {
        ...attributes,
        groups: 1,
        inputSize,
      }),
    );
    return concat(parts, 3);
  }
  if (kernel.every((size) => size === 1) && padding.every((size) => size === 0) && groups === 1) {
    return pointwiseGradient(dy, w, { stride, inputSize });
  }
  let spread = dy;
  const pads = [0, 0, 0, 0];
  for (const axis of [0, 1]) {
    spread = dilateAxis(spread, axis + 1, stride[axis]) as Tensor4D;
    const reach = dilation[axis] * (kernel[axis] - 1);
    const before = reach - padding[axis];
    const after = inputSize[axis] + reach - spread.shape[axis + 1] - before;
    // Less than nothing in front: these windows saw padding alone.
    spread = padAxis(spread, axis + 1, [Math.min(before, 0), Math.min(after, 0)]) as Tensor4D;
    pads[axis] = Math.max(before, 0);
    pads[axis + 2] = Math.max(after, 0);
  }
  const same = { stride: [1, 1], padding: pads, dilation };
  if (groups > 1) return convolveDepthwise(spread, reverse(w, [2, 3]), same);
  return convolveDense(spread, reverse(transpose(w, [2, 3, 0, 1]), [0, 1]), same);
}

/** Of 1×1 filters: the zeros can come after the convolution. */
function pointwiseGradient(
  dy: Tensor4D,
  w: Tensor4D,
  { stride, inputSize }: { readonly stride: readonly number[]; readonly inputSize: readonly number[] },
): Tensor4D {
  const same = { stride: [1, 1], padding: [0, 0, 0, 0], dilation: [1, 1] };
  return [0, 1].reduce(
    (map, axis) => {
      const spread = dilateAxis(map, axis + 1, stride[axis]) as Tensor4D;
      return padAxis(spread, axis + 1, [0, inputSize[axis] - spread.shape[axis + 1]]) as Tensor4D;
    },
    convolveDense(dy, transpose(w, [2, 3, 0, 1]), same),
  );
}
