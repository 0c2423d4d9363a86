import { sameShape } from '@archipelago/engine';
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
  const pointwise = kernel.every((taps) => taps === 1);
  if (keepsSize && !pointwise) return [shiftedFilterGradient(emission, parts)];
  return [unfoldedFilterGradient(emission, parts)];
};
