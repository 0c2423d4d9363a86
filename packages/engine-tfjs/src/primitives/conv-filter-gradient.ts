import type { ConvAttributes } from '../convolution/attributes';
import { filterGradientSpace } from '../convolution/over-space';
import { kernel, plain } from '../execution/kernel';

export const convFilterGradientKernel = kernel<ConvAttributes & { readonly kernel: readonly number[] }>(
  ({ inputs: [x, dy], attributes }) => [plain(filterGradientSpace(x.channelsLast, dy.channelsLast, attributes))],
);
