import type { Metrics, Objective, TrialError } from './trial';

/** The first event of a run. */
export interface SearchStarted {
  readonly type: 'search-started';
  /** Names the searcher, for reports. */
  readonly searcher: string;
  readonly seed: string;
  readonly objective: Objective;
  /** Number of trials the run may make. */
  readonly trials: number;
  /** True where the run goes on from a journal. */
  readonly resumed: boolean;
}

/** A searcher proposed a candidate; trials are numbered from 0 in the order of suggestion. */
export interface TrialSuggested<C = unknown> {
  readonly type: 'trial-suggested';
  readonly trial: number;
  readonly candidate: C;
}

export interface TrialStarted {
  readonly type: 'trial-started';
  readonly trial: number;
}

/** An intermediate report of an evaluator, such as one epoch. */
export interface TrialProgress {
  readonly type: 'trial-progress';
  readonly trial: number;
  /** Counts up within the trial. */
  readonly step: number;
  readonly metrics: Metrics;
}

export interface TrialCompleted<C = unknown> {
  readonly type: 'trial-completed';
  readonly trial: number;
  readonly candidate: C;
  readonly metrics: Metrics;
  /** Wall time of the evaluation, seconds. It informs and decides nothing. */
  readonly seconds: number;
}

/** Ended early because it was not promising; `metrics` are the last reported ones. */
export interface TrialPruned<C = unknown> {
  readonly type: 'trial-pruned';
  readonly trial: number;
  readonly candidate: C;
  readonly metrics: Metrics;
  readonly seconds: number;
}

/** The evaluator threw, returned no usable metrics, was killed or timed out. The search goes on. */
export interface TrialFailed<C = unknown> {
  readonly type: 'trial-failed';
  readonly trial: number;
  readonly candidate: C;
  readonly error: TrialError;
  readonly seconds: number;
}

/** The last event of a run. */
export interface SearchCompleted {
  readonly type: 'search-completed';
  /** `budget`: all trials were made; `exhausted`: the searcher had nothing more; `aborted`: the signal fired. */
  readonly reason: 'budget' | 'exhausted' | 'aborted';
  readonly completed: number;
  readonly pruned: number;
  readonly failed: number;
  readonly seconds: number;
}

/** An event that ends a trial. */
export type TrialEnded<C = unknown> = TrialCompleted<C> | TrialPruned<C> | TrialFailed<C>;

/** What every search says, and all that anybody else reads. Plain JSON. */
export type TrialEvent<C = unknown> =
  SearchStarted | TrialSuggested<C> | TrialStarted | TrialProgress | TrialEnded<C> | SearchCompleted;
