import { elementCount } from '@archipelago/engine';
import type { Emission } from '../emission/emission';

/**
 * A value [N, groups, C, places] over spatial sizes `size`, moved by `offsets` places along each spatial axis: the result
 * at p is the value at p + offsets, 0 where that lies outside.
 */
export function shifted(
  emission: Emission,
  value: string,
  { size, offsets }: { readonly size: readonly number[]; readonly offsets: readonly number[] },
): string {
  const distance = offsets.reduce((total, offset, axis) => total + offset * elementCount(size.slice(axis + 1)), 0);
  // In the flat value a step past the end of an inner axis leads to the next row, which a mask takes out.
  const wraps = offsets.slice(1).some((offset) => offset !== 0);
  const outside = offsets.some((offset, axis) => Math.abs(offset) >= size[axis]);
  const masked = wraps || outside ? emission.node('Mul', [value, sourceMask(emission, { size, offsets })]) : value;
  if (distance === 0 || outside) return masked;
  return emission.node('Pad', [masked, emission.ints([0, 0, 0, -distance, 0, 0, 0, distance])]);
}

/** 1 at the places that are moved to a place inside, else 0: [places]. */
function sourceMask(
  emission: Emission,
  { size, offsets }: { readonly size: readonly number[]; readonly offsets: readonly number[] },
): string {
  return emission.table(
    `places of ${size.join()} that stay inside, moved by ${offsets.join()}`,
    [elementCount(size)],
    () => {
      let mask = [1];
      size.forEach((length, axis) => {
        const along = Array.from({ length }, (_, place) => Number(isWithin(place - offsets[axis], length)));
        mask = mask.flatMap((outer) => along.map((inner) => outer * inner));
      });
      return Float32Array.from(mask);
    },
  );
}

function isWithin(place: number, length: number): boolean {
  return place >= 0 && place < length;
}
