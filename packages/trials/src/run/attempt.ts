import type { Random } from '@archipelago/numerics';
import type { Evaluator } from '../evaluator';
import type { Report } from '../pruner';
import { TrialsError } from '../errors';
import type { Outcome } from '../trial';
import type { AbortListeners } from './abort-listeners';
import { checkReport, checkResult } from './metrics';
import { trialErrorOf } from './trial-error';

export interface AttemptOptions<C> {
  readonly evaluator: Evaluator<C>;
  /** The metric that the result must have. */
  readonly metric: string;
  readonly random: Random;
  /** The end of the run. */
  readonly stopped: AbortListeners;
  /** Takes a valid report and says whether the trial is to end now. */
  readonly onReport: (report: Report) => boolean;
}

export interface AttemptResult {
  readonly outcome: Outcome;
  /** Wall time, seconds. */
  readonly seconds: number;
}

/**
 * Evaluates a candidate once. Whatever the evaluator does becomes an outcome; undefined where the run was stopped
 * first, in which case the evaluator is aborted and not waited for.
 */
export function attempt<C>(
  { trial, candidate }: { readonly trial: number; readonly candidate: C },
  { evaluator, metric, random, stopped, onReport }: AttemptOptions<C>,
): Promise<AttemptResult | undefined> {
  const begin = performance.now();
  const controller = new AbortController();
  let over = false;
  let pruned = false;
  let last: Report = { step: -1, metrics: {} };

  const report = (step: number, metrics: unknown): void => {
    if (over || pruned) return;
    last = { step, metrics: checkReport(step, metrics, last.step) };
    pruned = onReport(last);
    if (pruned) controller.abort(new TrialsError('PRUNED', `trial ${trial} was pruned after step ${step}`));
  };

  return new Promise((resolve) => {
    const end = (outcome: Outcome | undefined): void => {
      if (over) return;
      over = true;
      unlisten();
      resolve(outcome && { outcome, seconds: (performance.now() - begin) / 1000 });
    };
    const stop = (): void => {
      end(undefined);
      controller.abort(stopped.signal.reason);
    };
    const fail = (thrown: unknown): void => {
      end(pruned ? { status: 'pruned', metrics: last.metrics } : { status: 'failed', error: trialErrorOf(thrown) });
    };
    const settle = (value: unknown): void => {
      if (pruned) return fail(undefined);
      try {
        end({ status: 'completed', metrics: checkResult(value, metric) });
      } catch (error) {
        fail(error);
      }
    };
    const unlisten = stopped.add(stop);
    if (stopped.signal.aborted) return stop();
    try {
      Promise.resolve(evaluator(candidate, { trial, signal: controller.signal, report, random })).then(settle, fail);
    } catch (error) {
      fail(error);
    }
  });
}
