import { pad } from '@tensorflow/tfjs-core';
import { commonLayout } from '../execution/element-wise';
import { kernel } from '../execution/kernel';
import { inLayout } from '../execution/layout';

interface PadAttributes {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

export const padKernel = kernel<PadAttributes>(({ inputs: [x], attributes: { before, after }, shapes: [shape] }) => {
  const layout = commonLayout([x], shape.length);
  const zeros = before.map((front, axis): [number, number] => [front, after[axis]]);
  return [{ layout, tensor: pad(x.in(layout), inLayout(zeros, layout)) }];
});
