/**
 * How the elements of a map lie in memory. `plain` is row-major in the order of the program, [N, C, …spatial];
 * `channelsLast` is [N, …spatial, C], the only order in which TensorFlow.js convolves and pools. Below three axes the
 * two are one.
 */
export type Layout = 'plain' | 'channelsLast';

/** The permutation from [N, C, …spatial] to [N, …spatial, C]. */
export function channelsLastOrder(rank: number): number[] {
  return Array.from({ length: rank }, (_, axis) => (axis === 0 ? 0 : axis === rank - 1 ? 1 : axis + 1));
}

/** The permutation from [N, …spatial, C] to [N, C, …spatial]. */
export function plainOrder(rank: number): number[] {
  return Array.from({ length: rank }, (_, axis) => physicalAxis(axis, rank));
}

/** Where an axis of [N, C, …spatial] is in [N, …spatial, C]. */
export function physicalAxis(axis: number, rank: number): number {
  if (axis === 0) return 0;
  return axis === 1 ? rank - 1 : axis - 1;
}

/** What belongs to the axes of [N, C, …spatial], such as sizes, in the order of a layout. */
export function inLayout<T>(perAxis: readonly T[], layout: Layout): T[] {
  if (layout === 'plain' || perAxis.length < 3) return [...perAxis];
  return channelsLastOrder(perAxis.length).map((axis) => perAxis[axis]);
}

/** Whether both layouts of a shape are the same row of elements: one channel, one place, or too few axes. */
export function layoutsAgree(shape: readonly number[]): boolean {
  return shape.length < 3 || shape[1] === 1 || shape.slice(2).every((size) => size === 1);
}
