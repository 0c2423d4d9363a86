import type { Emission } from '../emission/emission';

/** A plain map [N, C, …spatial] with each place repeated `factors` times along each spatial axis. */
export function repeated(emission: Emission, map: string, factors: readonly number[]): string {
  if (factors.every((factor) => factor === 1)) return map;
  const scales = emission.floats([factors.length + 2], Float32Array.of(1, 1, ...factors));
  return emission.node('Resize', [map, '', scales], {
    mode: 'nearest',
    nearest_mode: 'floor',
    coordinate_transformation_mode: 'asymmetric',
  });
}

/**
 * A plain map of spatial sizes `size` with stride − 1 zeros after every place: repeated, then masked, which is faster
 * than padding each element.
 */
export function dilated(
  emission: Emission,
  map: string,
  { size, stride }: { readonly size: readonly number[]; readonly stride: readonly number[] },
): string {
  if (stride.every((step) => step === 1)) return map;
  const spread = size.map((places, axis) => places * stride[axis]);
  const mask = emission.table(`multiples of ${stride.join()}`, spread, () => {
    const data = new Float32Array(spread.reduce((product, places) => product * places, 1));
    for (let i = 0; i < data.length; i++) {
      let rest = i;
      let multiple = true;
      for (let axis = spread.length - 1; axis >= 0; axis--) {
        multiple &&= (rest % spread[axis]) % stride[axis] === 0;
        rest = Math.floor(rest / spread[axis]);
      }
      data[i] = Number(multiple);
    }
    return data;
  });
  return emission.node('Mul', [repeated(emission, map, stride), mask]);
}

/** A plain map with zeros before and after (negative numbers cut) along its spatial axes. */
export function padded(
  emission: Emission,
  map: string,
  { before, after }: { readonly before: readonly number[]; readonly after: readonly number[] },
): string {
  if ([...before, ...after].every((zeros) => zeros === 0)) return map;
  return emission.node('Pad', [map, emission.ints([0, 0, ...before, 0, 0, ...after])]);
}
