import { max, sub, type Tensor } from '@tensorflow/tfjs-core';
import { commonLayout } from './element-wise';
import { kernel, type Kernel } from './kernel';
import { physicalAxis } from './layout';

/** The kernel of a function of x − max(x) along an axis, which is stable for large x. */
export function alongAxis(f: (shifted: Tensor, axis: number) => Tensor): Kernel {
  return kernel<{ readonly axis: number }>(({ inputs: [x], attributes: { axis }, shapes: [shape] }) => {
    const layout = commonLayout([x], shape.length);
    const along = layout === 'plain' ? axis : physicalAxis(axis, shape.length);
    const tensor = x.in(layout);
    return [{ layout, tensor: f(sub(tensor, max(tensor, along, true)), along) }];
  });
}
