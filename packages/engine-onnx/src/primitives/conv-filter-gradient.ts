import { elementCount, sameShape } from '@archipelago/engine';
import type { PrimitiveEmitter } from '../emission/primitive-emitter';
import type { ConvAttributes } from '../convolution/attributes';
import { depthwiseFilterGradient, hasDepthwiseFilterGradient } from '../convolution/depthwise-filter-gradient';
import type { FilterGradient } from '../convolution/filter-gradient';
import { shiftedFilterGradient } from '../convolution/shifted-filter-gradient';
import { unfoldedFilterGradient } from '../convolution/unfolded-filter-gradient';

type ConvFilterGradientAttributes = ConvAttributes & { readonly kernel: readonly number[] };

/** The form that was fastest where it applies. */
export const emitConvFilterGradient: PrimitiveEmitter<ConvFilterGradientAttributes> = (
  emission,
  { inputs: [x, dy], attributes: { kernel, ...attributes } },
) => {
  const parts: FilterGradient = { x, dy, attributes, kernel };
  if (hasDepthwiseFilterGradient(emission, parts)) return [depthwiseFilterGradient(emission, parts)];
  const keepsSize = sameShape(x.shape.slice(2), dy.shape.slice(2)) && attributes.stride.every((step) => step === 1);
  // Rows that each form copies: x in all taps, or x in the taps of the last axis and dy in those of the others.
  const taps = elementCount(kernel);
  const last = kernel.at(-1)!;
  const unfolded = x.shape[1] * taps + dy.shape[1];
  const shifted = x.shape[1] * last + dy.shape[1] * (taps / last);
  return [
    keepsSize && shifted < unfolded ? shiftedFilterGradient(emission, parts) : unfoldedFilterGradient(emission, parts),
  ];
};
