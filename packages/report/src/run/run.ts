import type { Metrics, Objective, SearchCompleted, TrialError } from '@archipelago/trials';

/** One intermediate report of a trial. */
export interface ProgressPoint {
  readonly step: number;
  readonly metrics: Metrics;
}

/** How a trial ended; `running` where the stream ended before the trial did. */
export type TrialStatus = 'running' | 'completed' | 'pruned' | 'failed';

/** What is known of one trial once the stream was read. */
export interface TrialRecord {
  /** Number of the trial, from 0. */
  readonly trial: number;
  readonly status: TrialStatus;
  /** The final metrics, those that are finite; the last reported ones of a pruned trial; none of a failed one. */
  readonly metrics: Metrics;
  /** Wall time of the evaluation, seconds. */
  readonly seconds?: number;
  readonly error?: TrialError;
  /** What the candidate is called, where a caller names candidates. */
  readonly label?: string;
  /** Intermediate reports in order of step, evenly thinned to about {@link progressLimit}. */
  readonly progress: readonly ProgressPoint[];
}

/** The best completed trial. */
export interface BestTrial<C = unknown> {
  readonly record: TrialRecord;
  readonly candidate: C;
  /** Its value of the objective's metric. */
  readonly value: number;
}

/** A whole run, as a report shows it. */
export interface Run<C = unknown> {
  /** Undefined where the stream held no `search-started`, and so for the next three. */
  readonly searcher?: string;
  readonly seed?: string;
  readonly objective?: Objective;
  /** Number of trials the run might make. */
  readonly budget?: number;
  /** True where the run went on from a journal. */
  readonly resumed: boolean;
  /** In order of their numbers. */
  readonly trials: readonly TrialRecord[];
  /** Undefined where no trial completed with the objective's metric. Of equal trials the first. */
  readonly best?: BestTrial<C>;
  /** Why the run ended; undefined where the stream stopped before. */
  readonly reason?: SearchCompleted['reason'];
  /** Wall time of the run, seconds; undefined where the stream stopped before its end. */
  readonly seconds?: number;
}

/** How many intermediate reports are kept of one trial, and its latest one. */
export const progressLimit = 64;
