import { elementCount } from '@archipelago/engine';
import { blockedView } from './blocked-layout';
import type { Emission } from './emission';
import type { EmittedValue } from './emitted-value';
import type { PrimitiveEmitter } from './primitive-emitter';

export type ReductionAttributes = { readonly axes: readonly number[]; readonly keepDims: boolean };

type Reduce = (emission: Emission, value: string, how: ReductionAttributes) => string;

export const reduceSum: Reduce = (emission, value, { axes, keepDims }) =>
  emission.node('ReduceSum', [value, emission.ints(axes)], { keepdims: Number(keepDims) });

export const reduceMean: Reduce = (emission, value, { axes, keepDims }) =>
  emission.node('ReduceMean', [value], { axes, keepdims: Number(keepDims) });

/** Emits a reduction, over the places of a blocked map without leaving that layout. */
export function reduction(reduce: Reduce): PrimitiveEmitter<ReductionAttributes> {
  return (emission, { inputs: [x], attributes, outputs: [{ shape }] }) => {
    const { axes } = attributes;
    const overPlaces = axes.length >= 2 && axes.at(-1) === 3 && axes.at(-2) === 2;
    if (!x.isBlocked || !overPlaces || axes.includes(1)) return [reduce(emission, x.plain, attributes)];
    const places = placesOf(emission, reduce, x);
    const reduced = axes.length === 2 ? places : channelsOf(emission, reduce, places);
    return [emission.reshape(reduced, shape)];
  };
}

/** A map reduced to one number a channel, [C]. */
export function perChannel(emission: Emission, reduce: Reduce, x: EmittedValue): string {
  const [, channels] = x.shape;
  if (!x.isBlocked) {
    const axes = x.shape.map((_, axis) => axis).filter((axis) => axis !== 1);
    return reduce(emission, x.plain, { axes, keepDims: false });
  }
  return emission.reshape(channelsOf(emission, reduce, placesOf(emission, reduce, x)), [channels]);
}

/** Reduced over places: [N, C / block, block]. */
function placesOf(emission: Emission, reduce: Reduce, x: EmittedValue): string {
  if (elementCount(x.shape.slice(2)) === 1) return x.blocked;
  return reduce(emission, blockedView(emission, x.blocked, x.shape), { axes: [2], keepDims: false });
}

function channelsOf(emission: Emission, reduce: Reduce, places: string): string {
  return reduce(emission, places, { axes: [0], keepDims: false });
}
