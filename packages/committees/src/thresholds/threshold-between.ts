/** Neighbours in the sorted confidences of a threshold. */
export interface Neighbours {
  /** The greatest confidence that is to stay below it; undefined where none is. */
  readonly below: number | undefined;
  /** The least confidence that is to reach it; undefined where none is. */
  readonly above: number | undefined;
}

/**
 * The threshold that `above` reaches and `below` does not: half way between them, so that it means the same where a confidence is
 * computed in another order. Without `below` it is the integer below `above`, and without `above` the next integer above `below`, which
 * no sample reaches.
 */
export function thresholdBetween({ below, above }: Neighbours): number {
  if (above === undefined) return below === undefined ? 0 : Math.floor(below) + 1;
  if (below === undefined) return Math.ceil(above) - 1;
  const middle = below + (above - below) / 2;
  return middle > below ? middle : above;
}

/** The part of a confidence that its last digits make. */
const ROUNDING = 1e-14;

/** Whether a threshold may part two confidences: not where they differ in what the order of additions leaves. */
export function areApart(below: number, above: number): boolean {
  return above - below > ROUNDING * Math.max(Math.abs(below), Math.abs(above));
}
