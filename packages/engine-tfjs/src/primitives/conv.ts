import type { ConvAttributes } from '../convolution/attributes';
import { convolveSpace } from '../convolution/over-space';
import { channelsLast, kernel } from '../execution/kernel';

export const convKernel = kernel<ConvAttributes>(({ inputs: [x, w], attributes }) => [
  channelsLast(convolveSpace(x.channelsLast, w.plain, attributes)),
]);
