/** What went wrong, for programs. */
export type TrialsErrorCode =
  /** An option is missing or out of range. */
  | 'BAD_OPTION'
  /** An evaluator returned something other than finite metrics with the objective among them. */
  | 'BAD_METRICS'
  /** An evaluator reported a step that does not count up, or metrics that are not finite. */
  | 'BAD_REPORT'
  /** A trial was stopped because it was not promising; seen only as the reason of its signal. */
  | 'PRUNED'
  /** A trial took longer than it may. */
  | 'TIMED_OUT'
  /** The process that evaluated a trial ended before the trial did. */
  | 'KILLED'
  /** A searcher threw. */
  | 'SEARCHER_FAILED'
  /** A searcher suggested something other than a list of at most `count` candidates. */
  | 'BAD_SUGGESTION'
  /** A pruner threw. */
  | 'PRUNER_FAILED'
  /** A journal holds a line that is not an entry, or an entry that does not follow from those before it. */
  | 'JOURNAL_CORRUPT'
  /** A journal was written by a run with another searcher, seed, objective or schedule. */
  | 'JOURNAL_MISMATCH'
  /** A journal has a schema version that this package does not read. */
  | 'JOURNAL_VERSION'
  /** Another run is writing the journal. */
  | 'JOURNAL_LOCKED'
  /** A journal could not be written. */
  | 'JOURNAL_WRITE'
  /** A module of an evaluator is missing or has no factory as its default export. */
  | 'BAD_MODULE'
  /** A pool was used after it was closed. */
  | 'POOL_CLOSED';

/** The errors of this package. The message names the place, the value and the remedy. */
export class TrialsError extends Error {
  override readonly name = 'TrialsError';

  constructor(
    readonly code: TrialsErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
