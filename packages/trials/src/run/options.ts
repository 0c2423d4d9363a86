import type { Random } from '@archipelago/numerics';
import { TrialsError } from '../errors';
import type { Journal } from '../journal/journal';
import type { Pruner } from '../pruner';
import type { Objective } from '../trial';

/** How much a run may do. A run of n trials is the beginning of the same run with a larger budget. */
export interface Budget {
  /** Number of trials, failed and pruned ones included; an integer of at least 1. */
  readonly trials: number;
}

export interface RunOptions {
  readonly budget: Budget;
  readonly objective: Objective;
  /** Decides all that is random; request i for candidates and trial i have sources of their own. */
  readonly random: Random;
  /**
   * How many trials are evaluated at a time. It never changes the result of the batch schedule.
   *
   * @defaultValue 1
   */
  readonly concurrency?: number;
  /**
   * `batch`: candidates are suggested `batchSize` at a time and observed in trial order once all of them have ended.
   * `async`: a candidate is suggested as soon as a place is free, and trials are observed in the order they end.
   *
   * @defaultValue 'batch'
   */
  readonly schedule?: 'batch' | 'async';
  /**
   * Candidates per request in the batch schedule. It changes the result, and a concurrency above it is of no use.
   *
   * @defaultValue 8
   */
  readonly batchSize?: number;
  /**
   * Ends the run: running evaluators are aborted and the stream completes with `reason: 'aborted'`.
   *
   * @defaultValue a signal that never fires
   */
  readonly signal?: AbortSignal;
  /**
   * Remembers the run. Where it holds a run already, that run goes on: what was suggested and what ended is replayed.
   *
   * @defaultValue nothing is remembered
   */
  readonly journal?: Journal;
  /**
   * Ends trials early that are not promising: the signal of the trial fires, and its place is free once its evaluator
   * has ended.
   *
   * @defaultValue no trial is pruned
   */
  readonly pruner?: Pruner;
}

/** The options with every default in place. */
export interface RunSettings {
  readonly trials: number;
  readonly objective: Objective;
  readonly random: Random;
  readonly concurrency: number;
  readonly schedule: 'batch' | 'async';
  /** Candidates per request: 1 in the async schedule. */
  readonly batchSize: number;
  readonly signal: AbortSignal | undefined;
  readonly journal: Journal | undefined;
  readonly pruner: Pruner | undefined;
}

/** @throws TrialsError `BAD_OPTION` */
export function checkRunOptions(options: RunOptions): RunSettings {
  const { budget, objective, random, concurrency = 1, schedule = 'batch', batchSize = 8 } = options;
  if (schedule !== 'batch' && schedule !== 'async') {
    throw new TrialsError('BAD_OPTION', `runTrials: schedule is "${String(schedule)}"; give 'batch' or 'async'`);
  }
  if (objective?.direction !== 'maximize' && objective?.direction !== 'minimize') {
    throw new TrialsError(
      'BAD_OPTION',
      `runTrials: objective.direction is "${String(objective?.direction)}"; give 'maximize' or 'minimize'`,
    );
  }
  if (typeof random?.split !== 'function') {
    throw new TrialsError(
      'BAD_OPTION',
      'runTrials: random is missing; give createRandom(seed) of @archipelago/numerics',
    );
  }
  return {
    trials: count('budget.trials', budget?.trials),
    objective: { metric: objective.metric, direction: objective.direction },
    random,
    concurrency: count('concurrency', concurrency),
    schedule,
    batchSize: schedule === 'async' ? 1 : count('batchSize', batchSize),
    signal: options.signal,
    journal: options.journal,
    pruner: options.pruner,
  };
}

function count(name: string, value: number): number {
  if (!Number.isSafeInteger(value) || value < 1) {
    throw new TrialsError('BAD_OPTION', `runTrials: ${name} is ${value}; give an integer of at least 1`);
  }
  return value;
}
