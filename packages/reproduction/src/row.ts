import type { Level } from './level';

/** One number of a table or figure: the paper's beside ours. */
export interface Row {
  /** Of what: `VGG-19, Random Search`. */
  readonly label: string;
  /** What is counted: `parameters`. */
  readonly quantity: string;
  /** `M`, `G`, `%`, `x` or a word; empty for a plain number. */
  readonly unit: string;
  /** How ours is made; `needs` where it is not. */
  readonly level: Level;
  /** In `unit`; null where the thesis prints none. */
  readonly paper: number | null;
  /** As it is printed, with the deviation: `7.99 ± 1.99`. */
  readonly printed: string | null;
  /** In `unit`; null where it is not made. */
  readonly ours: number | null;
  /** The greatest difference that counts as agreement, in `unit`. */
  readonly tolerance: number | null;
  /** Whether ours agrees; null where there is nothing to compare. */
  readonly ok: boolean | null;
  /** `mismatch` where it is known, with its reason, that the two differ. */
  readonly expected: 'match' | 'mismatch';
  /** False for a new mismatch, and for a known one that is gone or has another distance. */
  readonly asExpected: boolean;
  /** How ours is made where that is not plain, or why the two differ. */
  readonly note: string | null;
}

/** Ours over the paper's, less 1; null where one is missing. */
export function distanceOf({ paper, ours }: Pick<Row, 'paper' | 'ours'>): number | null {
  return paper === null || ours === null ? null : ours / paper - 1;
}
