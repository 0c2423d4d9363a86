import type { ConvAttributes } from '../convolution/attributes';
import { inputGradientSpace } from '../convolution/over-space';
import { channelsLast, kernel } from '../execution/kernel';

export const convInputGradientKernel = kernel<ConvAttributes & { readonly inputSize: readonly number[] }>(
  ({ inputs: [dy, w], attributes }) => [channelsLast(inputGradientSpace(dy.channelsLast, w.plain, attributes))],
);
