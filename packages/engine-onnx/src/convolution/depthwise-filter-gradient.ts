import { BLOCKED } from '../emission/blocked-layout';
import type { Emission } from '../emission/emission';
import { rearranged } from './rearranged';
import type { FilterGradient } from './filter-gradient';

/**
 * The filter gradient of a depthwise convolution as one depthwise convolution in the blocked layout: every channel of
 * every image of x is convolved with its dy as the filter, stride and dilation swapped, then images are summed. Blocked
 * maps [N, C, H, W] are [1, N·C, H, W] and filters [N·C, 1, H, W] as they lie in memory, so nothing is moved.
 */
export function depthwiseFilterGradient(emission: Emission, { x, dy, attributes, kernel }: FilterGradient): string {
  const { block } = emission.target;
  const [batch, channels] = x.shape;
  const [rows, columns] = dy.shape.slice(2);
  const { before, after } = paddingOf({ x, dy, attributes, kernel });
  const products = emission.node(
    `${BLOCKED}.Conv`,
    [
      emission.reshape(x.blocked, [1, batch * channels, ...x.shape.slice(2)]),
      emission.reshape(dy.blocked, [batch * channels, 1, rows, columns]),
    ],
    {
      kernel_shape: [rows, columns],
      strides: attributes.dilation,
      dilations: attributes.stride,
      pads: [...before, ...after],
      group: batch * channels,
    },
  );
  const taps = kernel[0] * kernel[1];
  const perImage = emission.reshape(products, [batch, channels / block, taps, block]);
  const summed = emission.node('ReduceSum', [perImage, emission.ints([0])], { keepdims: 0 });
  const shape = [channels, 1, ...kernel];
  return rearranged(emission, summed, { split: [channels / block, taps, block], perm: [0, 2, 1], shape });
}

/** Whether that convolution gives exactly the taps: the batch is known and no row is left unread at the end. */
export function hasDepthwiseFilterGradient(emission: Emission, parts: FilterGradient): boolean {
  const { block } = emission.target;
  const { x, dy, attributes, kernel } = parts;
  const [batch, channels] = x.shape;
  const depthwise = attributes.groups === channels && dy.shape[1] === channels;
  return (
    depthwise &&
    block > 0 &&
    kernel.length === 2 &&
    channels % block === 0 &&
    batch > 0 &&
    paddingOf(parts).after.every((zeros) => zeros >= 0)
  );
}

function paddingOf({ x, dy, attributes, kernel }: FilterGradient) {
  const { stride, padding, dilation } = attributes;
  const before = padding.slice(0, kernel.length);
  const after = kernel.map((taps, axis) => {
    const span = (dy.shape[axis + 2] - 1) * stride[axis] + (taps - 1) * dilation[axis] + 1;
    return span - x.shape[axis + 2] - before[axis];
  });
  return { before, after };
}
