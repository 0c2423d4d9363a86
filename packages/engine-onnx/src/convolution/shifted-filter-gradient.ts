import { elementCount } from '@archipelago/engine';
import type { Emission } from '../emission/emission';
import { channelsTogether, diagonal } from './diagonal';
import type { FilterGradient } from './filter-gradient';
import { rearranged } from './rearranged';
import { shifted } from './shifted';
import { sumOfProducts, type Factor } from './sum-of-products';

/**
 * The filter gradient of a convolution of stride 1 that keeps the spatial sizes,
 * dw[o, c, (s, t)] = Σ_q dy[o, q − s] x[c, q + t], with t the taps along the last axis and s those along the others. x is
 * stacked in all its shifts t and dy in all its shifts s, which takes 3 + 3 copies for 3 × 3 filters, not 9, and one
 * well-shaped product of [3·O, places] and [places, 3·C] gives all taps.
 */
export function shiftedFilterGradient(emission: Emission, { x, dy, attributes, kernel }: FilterGradient): string {
  const { padding, dilation, groups } = attributes;
  const size = x.shape.slice(2);
  const last = kernel.length - 1;
  const offsets = kernel.map((taps, axis) =>
    Array.from({ length: taps }, (_, tap) => tap * dilation[axis] - padding[axis]),
  );
  const none = kernel.map(() => 0);
  const alongLast = offsets[last].map((offset) => none.with(last, offset));
  const alongOthers = offsets
    .slice(0, last)
    .reduce<number[][]>((all, along) => all.flatMap((before) => along.map((offset) => [...before, -offset || 0])), [[]])
    .map((before) => [...before, 0]);

  const [outputs, inputs] = [dy.shape[1] / groups, x.shape[1] / groups];
  const depthwise = outputs === 1 && inputs === 1;
  const together = depthwise ? channelsTogether(groups, Math.max(alongLast.length, alongOthers.length)) : 1;
  const sets = groups / together;
  const stack = ({ plain, shape }: typeof x, shifts: number[][]): Factor => {
    const places = elementCount(size);
    const [batch, channels] = shape;
    const flat = emission.reshape(plain, [batch, sets, channels / sets, places]);
    const parts = shifts.map((offsets) => shifted(emission, flat, { size, offsets }));
    return {
      value: parts.length === 1 ? parts[0] : emission.node('Concat', parts, { axis: 2 }),
      shape: [batch, sets, (parts.length * channels) / sets, places],
    };
  };
  const products = sumOfProducts(emission, stack(dy, alongOthers), stack(x, alongLast));
  const [s, t] = [alongOthers.length, alongLast.length];
  const filters = [dy.shape[1], inputs, ...kernel];
  if (depthwise) {
    const own = diagonal(emission, emission.reshape(products, [sets, s, together, t, together]), together);
    return rearranged(emission, own, { split: [sets, s, together, t], perm: [0, 2, 1, 3], shape: filters });
  }
  return rearranged(emission, products, {
    split: [sets, s, outputs, t, inputs],
    perm: [0, 2, 4, 1, 3],
    shape: filters,
  });
}
