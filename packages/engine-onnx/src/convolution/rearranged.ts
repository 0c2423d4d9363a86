import { elementCount } from '@archipelago/engine';
import type { Emission } from '../emission/emission';

/** Values up to this many elements are rearranged by a table of indices. */
const LARGEST_TABLE = 262_144;

export interface Arrangement {
  /** The axes that a value is split into. */
  readonly split: readonly number[];
  /** The order of those axes in the result. */
  readonly perm: readonly number[];
  /** One of the axes of `split`, taken in reverse. @defaultValue none */
  readonly reversed?: number;
  /** Of the result. */
  readonly shape: readonly number[];
}

/**
 * A value with its axes split, permuted and one reversed. Where it is not large, one lookup per element by a constant table
 * does that, three to ten times faster than ONNX Runtime's `Transpose` and `Slice` of small axes.
 */
export function rearranged(emission: Emission, value: string, { split, perm, reversed, shape }: Arrangement): string {
  const count = elementCount(split);
  const moves = reversed !== undefined && split[reversed] > 1;
  const long = perm.filter((axis) => split[axis] > 1);
  if (!moves && long.every((axis, i) => i === 0 || axis > long[i - 1])) return emission.reshape(value, shape);
  if (count > LARGEST_TABLE) {
    let axes = emission.reshape(value, split);
    if (moves) {
      const bounds = [-1, -split[reversed] - 1, reversed, -1];
      axes = emission.node('Slice', [axes, ...bounds.map((bound) => emission.ints([bound]))]);
    }
    return emission.reshape(emission.node('Transpose', [axes], { perm }), shape);
  }
  const key = `from [${split.join()}] in ${perm.join()}, ${reversed} reversed`;
  const table = emission.table(key, [count], () => sources(split, { perm, reversed }));
  const flat = emission.reshape(value, [count]);
  return emission.reshape(emission.node('GatherElements', [flat, table], { axis: 0 }), shape);
}

/** For each element of the result, where it comes from. */
function sources(
  split: readonly number[],
  { perm, reversed }: { readonly perm: readonly number[]; readonly reversed?: number },
): Int32Array {
  const count = elementCount(split);
  const strides = split.map((_, axis) => elementCount(split.slice(axis + 1)));
  const indices = new Int32Array(count);
  let filled = 1;
  // The innermost axis of the result first: each further axis repeats what is there at a distance.
  for (const axis of [...perm].reverse()) {
    const [size, stride] = [split[axis], axis === reversed ? -strides[axis] : strides[axis]];
    const start = axis === reversed ? (size - 1) * strides[axis] : 0;
    for (let step = size - 1; step >= 0; step--) {
      const distance = start + step * stride;
      for (let i = 0; i < filled; i++) indices[step * filled + i] = indices[i] + distance;
    }
    filled *= size;
  }
  return indices;
}
