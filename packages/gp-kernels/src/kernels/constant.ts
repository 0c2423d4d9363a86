import { defineKernel } from './define-kernel';
import type { Bounds, Kernel, Packed } from './kernel';
import { DEFAULT_BOUNDS } from './lengthscales';

export interface VarianceOptions {
  /** @defaultValue 1 */
  readonly variance?: number;
  /** @defaultValue [1e-5, 1e5] */
  readonly varianceBounds?: Bounds;
}

/** k = v for all pairs: one unknown offset with prior variance v. */
export function constant(options: VarianceOptions = {}): Kernel<unknown> {
  const { variance = 1, varianceBounds = DEFAULT_BOUNDS } = options;
  return defineKernel<unknown, Packed>({
    name: 'constant',
    parameters: [{ name: 'variance', value: variance, bounds: varianceBounds }],
    pack: ({ length }) => ({ count: length }),
    gram: ({ count }, [v]) => ({
      values: new Float64Array(count * count).fill(v),
      pullback: (weights) => Float64Array.of(v * weights.reduce((total, weight) => total + weight, 0)),
    }),
    cross: (rows, columns, [v]) => new Float64Array(rows.count * columns.count).fill(v),
    diagonal: ({ count }, [v]) => new Float64Array(count).fill(v),
  });
}
