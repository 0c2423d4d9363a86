import { notEqual, where } from '@tensorflow/tfjs-core';
import { broadcast } from '../execution/broadcast';
import { commonLayout } from '../execution/element-wise';
import type { Kernel } from '../execution/kernel';
import { inLayout } from '../execution/layout';

export const selectKernel: Kernel = ({ inputs, shapes: [shape] }) => {
  const layout = commonLayout(inputs, shape.length);
  const to = inLayout(shape, layout);
  const [condition, a, b] = inputs.map((input) => broadcast(input.aligned(shape.length, layout), to));
  return [{ layout, tensor: where(notEqual(condition, 0), a, b) }];
};
