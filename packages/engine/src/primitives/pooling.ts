import { requirePadsWithinKernel, windowCounts } from './windows';

export type PoolAttributes = {
  readonly kernel: readonly number[];
  readonly stride: readonly number[];
  readonly padding: readonly number[];
};

/** Lists have one entry a spatial axis, `padding` two. */
export interface PoolOptions {
  readonly kernel: readonly number[];
  /** @defaultValue the kernel */
  readonly stride?: readonly number[];
  /** Places around the input that no window counts: [before…, after…], each below the kernel. @defaultValue 0 */
  readonly padding?: readonly number[];
}

/** The attributes in full. */
export function poolAttributes({ kernel, stride = kernel, padding }: PoolOptions): PoolAttributes {
  return {
    kernel: [...kernel],
    stride: [...stride],
    padding: padding ? [...padding] : [...kernel, ...kernel].map(() => 0),
  };
}

/** The shape of the pooled map of x [N, C, …spatial]. */
export function poolShape(primitive: string, x: readonly number[], attributes: PoolAttributes): number[] {
  const dilation = attributes.kernel.map(() => 1);
  const counts = windowCounts(primitive, x.slice(2), { ...attributes, dilation });
  requirePadsWithinKernel(primitive, attributes);
  return [...x.slice(0, 2), ...counts];
}
