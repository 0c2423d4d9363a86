/** A difference between the thesis and us that was looked into. */
export interface Mismatch {
  /** Ours over the paper's, less 1, in per cent, rounded: `+2.0`. Any other distance is a new mismatch. */
  readonly distance: string;
  /** Why the two differ, as far as it is known. */
  readonly reason: string;
}
