import type { Metrics, Outcome } from './trial';

/** One intermediate report of a trial. */
export interface Report {
  readonly step: number;
  readonly metrics: Metrics;
}

/** A finished trial as a pruner sees it. */
export interface ReportedTrial {
  readonly trial: number;
  /** In the order they were made. */
  readonly reports: readonly Report[];
  readonly outcome: Outcome;
}

/**
 * Decides which trials end early, as pure functions over a state. The state is fed with observed trials only, in the
 * order in which the searcher observes them, so that a decision does not depend on which of two running trials is
 * faster.
 */
export interface Pruner<S = unknown> {
  readonly name: string;
  init(): S;
  observe(state: S, trial: ReportedTrial): S;
  /** True where the running trial is to end. `reports` are all its reports, the newest one last. */
  shouldPrune(state: S, reports: readonly Report[]): boolean;
}
