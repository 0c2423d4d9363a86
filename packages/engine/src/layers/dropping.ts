import type { DropoutAttributes, DropPathAttributes } from '@archipelago/graph-ir';
import { mul } from '../primitives/mul';
import { defineLowering } from './lowering';

export const dropoutLowering = defineLowering<DropoutAttributes>(
  'dropout',
  ({ inputs: [x], attributes: { rate }, mode, mask }) => (mode === 'infer' ? x : mul(x, mask(x.shape, rate))),
);

/** One element of the mask an example. */
export const dropPathLowering = defineLowering<DropPathAttributes>(
  'dropPath',
  ({ inputs: [x], attributes: { rate }, mode, mask }) =>
    mode === 'infer' ? x : mul(x, mask([x.shape[0], ...x.shape.slice(1).map(() => 1)], rate)),
);
