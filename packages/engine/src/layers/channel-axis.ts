import { reshape } from '../primitives/reshape';
import type { Value } from '../program/value';

/** A vector [channels] as [channels, 1, …], so that it broadcasts along the channel axis of a value of `rank` axes. */
export function alongChannels(vector: Value, rank: number): Value {
  return rank === 2 ? vector : reshape(vector, [vector.shape[0], ...new Array<number>(rank - 2).fill(1)]);
}

/** The indices of the spatial axes of a value of `rank` axes. */
export function spatialAxes(rank: number): number[] {
  return Array.from({ length: Math.max(0, rank - 2) }, (_, axis) => axis + 2);
}
