import type { CropAttributes, PadAttributes, TransposeAttributes } from '@archipelago/graph-ir';
import { broadcastTo } from '../primitives/broadcast-to';
import { pad } from '../primitives/pad';
import { reshape } from '../primitives/reshape';
import { slice } from '../primitives/slice';
import { transpose } from '../primitives/transpose';
import { defineLowering } from './lowering';

export const identityLowering = defineLowering('identity', ({ inputs: [x] }) => x);

/** Zeros that depend on no input, so nothing is differentiated through them. */
export const zeroLowering = defineLowering('zero', ({ builder, shape }) => broadcastTo(builder.scalar(0), shape));

export const flattenLowering = defineLowering('flatten', ({ inputs: [x], shape }) => reshape(x, shape));

export const reshapeLowering = defineLowering('reshape', ({ inputs: [x], shape }) => reshape(x, shape));

export const transposeLowering = defineLowering<TransposeAttributes>(
  'transpose',
  ({ inputs: [x], attributes: { permutation } }) => transpose(x, [0, ...permutation.map((axis) => axis + 1)]),
);

export const padLowering = defineLowering<PadAttributes>('pad', ({ inputs: [x], attributes: { amount } }) => {
  const rank = amount.length / 2;
  return pad(x, [0, 0, ...amount.slice(0, rank)], [0, 0, ...amount.slice(rank)]);
});

export const cropLowering = defineLowering<CropAttributes>('crop', ({ inputs: [x], attributes: { amount } }) => {
  const rank = amount.length / 2;
  const starts = [0, 0, ...amount.slice(0, rank)];
  const stops = x.shape.map((size, axis) => (axis < 2 ? size : size - amount[rank + axis - 2]));
  return slice(x, starts, stops);
});
