import { elementCount } from '@archipelago/engine';
import { BLOCKED, isPoint } from './blocked-layout';
import type { Emission } from './emission';
import type { EmittedValue } from './emitted-value';
import type { PrimitiveEmitter } from './primitive-emitter';

export type ReductionAttributes = { readonly axes: readonly number[]; readonly keepDims: boolean };

type Kind = 'sum' | 'mean';

/** Emits a reduction, over the places of a blocked map without leaving that layout. */
export function reduction(kind: Kind): PrimitiveEmitter<ReductionAttributes> {
  return (emission, { inputs: [x], attributes, outputs: [{ shape }] }) => {
    const { axes } = attributes;
    const overPlaces = axes.length >= 2 && axes.at(-1) === 3 && axes.at(-2) === 2;
    if (!x.isBlocked || !overPlaces || axes.includes(1))
      return [reduced(emission, kind, { value: x.plain, ...attributes })];
    if (axes.length === 2) return [emission.reshape(overSpace(emission, kind, x), shape)];
    return [emission.reshape(perChannel(emission, kind, x), shape)];
  };
}

/** A map [N, C, …] reduced to one number a channel, [C]. */
export function perChannel(emission: Emission, kind: Kind, x: EmittedValue): string {
  const axes = x.shape.map((_, axis) => axis).filter((axis) => axis !== 1);
  const value = x.isBlocked ? overSpace(emission, kind, x) : x.plain;
  return reduced(emission, kind, { value, axes, keepDims: false });
}

/** A blocked map reduced over its places, [N, C, 1, 1]. */
function overSpace(emission: Emission, kind: Kind, x: EmittedValue): string {
  if (isPoint(x.shape)) return x.blocked;
  const means = emission.node(`${BLOCKED}.GlobalAveragePool`, [x.blocked]);
  return kind === 'mean' ? means : emission.node('Mul', [means, emission.scalar(elementCount(x.shape.slice(2)))]);
}

function reduced(
  emission: Emission,
  kind: Kind,
  { value, axes, keepDims }: ReductionAttributes & { readonly value: string },
): string {
  // In operator set 17 the axes are an input of ReduceSum and an attribute of ReduceMean.
  return kind === 'sum'
    ? emission.node('ReduceSum', [value, emission.ints(axes)], { keepdims: Number(keepDims) })
    : emission.node('ReduceMean', [value], { axes, keepdims: Number(keepDims) });
}
