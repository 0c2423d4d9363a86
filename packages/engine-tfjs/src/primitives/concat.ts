import { concat } from '@tensorflow/tfjs-core';
import { commonLayout } from '../execution/element-wise';
import { kernel } from '../execution/kernel';
import { physicalAxis } from '../execution/layout';

export const concatKernel = kernel<{ readonly axis: number }>(({ inputs, attributes: { axis }, shapes: [shape] }) => {
  const layout = commonLayout(inputs, shape.length);
  const along = layout === 'plain' ? axis : physicalAxis(axis, shape.length);
  return [
    {
      layout,
      tensor: concat(
        inputs.map((input) => input.in(layout)),
        along,
      ),
    },
  ];
});
