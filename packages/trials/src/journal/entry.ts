import type {
  SearchCompleted,
  SearchStarted,
  TrialCompleted,
  TrialFailed,
  TrialProgress,
  TrialPruned,
  TrialStarted,
} from '../events';
import type { Objective } from '../trial';

/** Schema version of the entries. */
export const journalVersion = 1;

/** The first entry: what decides the result of a run besides its evaluator. A run resumes only from an equal header. */
export interface JournalHeader {
  readonly type: 'journal';
  readonly version: typeof journalVersion;
  readonly searcher: string;
  readonly seed: string;
  readonly objective: Objective;
  readonly schedule: 'batch' | 'async';
  /** Candidates per request; null for the asynchronous schedule. */
  readonly batchSize: number | null;
  readonly pruner: string | null;
}

/** The answer to one request for candidates; none means that the searcher is exhausted. */
export interface BatchSuggested<C = unknown> {
  readonly type: 'batch-suggested';
  /** The trial of the first candidate; the others count up. Those past the budget wait for a larger budget. */
  readonly first: number;
  readonly candidates: readonly C[];
}

/** The end of a trial; the candidate is in its batch. */
export type EndedEntry =
  Omit<TrialCompleted, 'candidate'> | Omit<TrialPruned, 'candidate'> | Omit<TrialFailed, 'candidate'>;

/** One line of a journal. Everything that is not the header or a batch is an event, without its candidate. */
export type JournalEntry<C = unknown> =
  JournalHeader | SearchStarted | BatchSuggested<C> | TrialStarted | TrialProgress | EndedEntry | SearchCompleted;
