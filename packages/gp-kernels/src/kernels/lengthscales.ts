import type { Bounds } from './kernel';
import type { KernelParameter } from './define-kernel';

export interface LengthscaleOptions {
  /** One length for all dimensions, or one a dimension (automatic relevance determination). @defaultValue 1 */
  readonly lengthscale?: number | readonly number[];
  /** @defaultValue [1e-5, 1e5] */
  readonly lengthscaleBounds?: Bounds;
}

/** Where a hyper-parameter may lie unless its kernel is told otherwise. */
export const DEFAULT_BOUNDS: Bounds = [1e-5, 1e5];

/** One parameter for a number, one an element for a list. */
export function parametersOf(name: string, value: number | readonly number[], bounds: Bounds): KernelParameter[] {
  return typeof value === 'number'
    ? [{ name, value, bounds }]
    : value.map((element, d) => ({ name: `${name}[${d}]`, value: element, bounds }));
}

/** How many dimensions the points must have; null where one value does for all of them. */
export function dimensionsOf(value: number | readonly number[]): number | null {
  return typeof value === 'number' ? null : value.length;
}
