import { broadcastTo } from '@tensorflow/tfjs-core';
import { broadcast } from '../execution/broadcast';
import { commonLayout } from '../execution/element-wise';
import { plain, type Kernel } from '../execution/kernel';
import { inLayout } from '../execution/layout';

export const broadcastToKernel: Kernel = ({ inputs, shapes: [shape] }) => {
  const [x] = inputs;
  if (x.plain.dtype === 'int32') return [plain(broadcastTo(x.plain, [...shape]))];
  const layout = commonLayout(inputs, shape.length);
  return [{ layout, tensor: broadcast(x.aligned(shape.length, layout), inLayout(shape, layout)) }];
};
