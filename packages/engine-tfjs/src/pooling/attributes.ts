/** How windows move over a map; lists have one entry a spatial axis, `padding` two: [before…, after…]. */
export interface PoolAttributes {
  readonly kernel: readonly number[];
  readonly stride: readonly number[];
  readonly padding: readonly number[];
}
