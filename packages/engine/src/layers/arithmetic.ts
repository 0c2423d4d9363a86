import type { ScaleAttributes, WeightedSumAttributes } from '@archipelago/graph-ir';
import { add } from '../primitives/add';
import { mul } from '../primitives/mul';
import { defineLowering } from './lowering';

export const addLowering = defineLowering('add', ({ inputs }) => inputs.reduce((total, x) => add(total, x)));

export const mulLowering = defineLowering('mul', ({ inputs }) => inputs.reduce((product, x) => mul(product, x)));

export const scaleLowering = defineLowering<ScaleAttributes>(
  'scale',
  ({ builder, inputs: [x], attributes: { factor } }) => mul(x, builder.scalar(factor)),
);

export const weightedSumLowering = defineLowering<WeightedSumAttributes>(
  'weightedSum',
  ({ builder, inputs, attributes: { weights } }) =>
    inputs.map((x, i) => mul(x, builder.scalar(weights[i]))).reduce((total, term) => add(total, term)),
);
