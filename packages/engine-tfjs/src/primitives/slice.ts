import { clone, type Tensor } from '@tensorflow/tfjs-core';
import { commonLayout } from '../execution/element-wise';
import { kernel } from '../execution/kernel';
import { inLayout } from '../execution/layout';
import { sliceAxis } from '../execution/slices';

interface SliceAttributes {
  readonly starts: readonly number[];
  readonly strides: readonly number[];
}

export const sliceKernel = kernel<SliceAttributes>(
  ({ inputs: [x], attributes: { starts, strides }, shapes: [shape] }) => {
    const layout = commonLayout([x], shape.length);
    const counts = inLayout(shape, layout);
    const [from, by] = [inLayout(starts, layout), inLayout(strides, layout)];
    let tensor: Tensor = clone(x.in(layout));
    counts.forEach((count, axis) => {
      tensor = sliceAxis(tensor, axis, { start: from[axis], count, stride: by[axis] });
    });
    return [{ layout, tensor }];
  },
);
