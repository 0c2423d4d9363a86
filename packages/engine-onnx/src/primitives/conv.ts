import type { PrimitiveEmitter } from '../emission/primitive-emitter';
import type { ConvAttributes } from '../convolution/attributes';
import { PendingConvolution } from '../convolution/pending-convolution';

export const emitConv: PrimitiveEmitter<ConvAttributes> = (emission, { inputs: [x, w], attributes }) => {
  const filters = { value: w.plain, shape: w.shape, groups: attributes.groups, transposed: false };
  return [{ pending: new PendingConvolution(emission, { x, filters, attributes }) }];
};
