/** One measurement. Times are medians; `ratio` above 1 means that ours is better. */
export interface BenchRow {
  readonly name: string;
  readonly ours: number;
  /** Null where the peer is not installed. */
  readonly peer: number | null;
  readonly unit: string;
  readonly ratio: number | null;
}
