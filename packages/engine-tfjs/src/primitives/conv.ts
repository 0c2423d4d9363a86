import type { ConvAttributes } from '../convolution/attributes';
import { convolveSpace } from '../convolution/over-space';
import type { Activation } from '../execution/affine';
import { channelsLast, kernel } from '../execution/kernel';

/** A third input is a bias [O]. */
export const convKernel = kernel<ConvAttributes & { readonly activation?: Activation }>(
  ({ inputs: [x, w, bias], attributes: { activation, ...attributes } }) => [
    channelsLast(convolveSpace(x.channelsLast, w.plain, attributes, { bias: bias?.plain, activation })),
  ],
);
