/** What an evaluation measured, by name; all finite. Plain JSON. */
export type Metrics = Readonly<Record<string, number>>;

/** Which metric counts and which way is better. */
export interface Objective {
  readonly metric: string;
  readonly direction: 'maximize' | 'minimize';
}

/** How an evaluated trial ended. */
export type Outcome =
  | { readonly status: 'completed'; readonly metrics: Metrics }
  | { readonly status: 'pruned'; readonly metrics: Metrics }
  | { readonly status: 'failed'; readonly error: TrialError };

/** Why a trial failed; plain JSON. */
export interface TrialError {
  /** `THREW`, `BAD_METRICS`, `TIMED_OUT`, `KILLED`, or the code of the error that was thrown. */
  readonly code: string;
  readonly message: string;
}
