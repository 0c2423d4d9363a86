import type { Random } from '@archipelago/numerics';
import type { Metrics } from './trial';

/** What an evaluator is given with each candidate. */
export interface EvaluateContext {
  /** Number of the trial, from 0. */
  readonly trial: number;
  /** Fires when the trial is to stop: end by throwing `signal.reason`. */
  readonly signal: AbortSignal;
  /** Publishes intermediate metrics; `step` counts up. */
  report(step: number, metrics: Metrics): void;
  /** A source of its own for this trial: the same whenever and wherever the trial runs. */
  readonly random: Random;
}

/** Measures a candidate. Throwing, or returning a value that is not finite, fails the trial and not the search. */
export type Evaluator<C> = (candidate: C, context: EvaluateContext) => Promise<Metrics> | Metrics;

/**
 * The default export of an evaluator module: makes the evaluator from plain JSON options. The same module runs in
 * process, in a pool of processes, or on many machines.
 */
export type EvaluatorFactory<C, O = unknown> = (options: O) => Evaluator<C> | Promise<Evaluator<C>>;
