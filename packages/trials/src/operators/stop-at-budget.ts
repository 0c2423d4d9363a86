import { Observable } from 'rxjs';
import type { MonoTypeOperatorFunction } from 'rxjs';
import { TrialsError } from '../errors';
import type { SearchCompleted, TrialEvent } from '../events';

/** The limits of a run; the first one reached ends it. */
export interface StopAtBudgetOptions {
  /**
   * Number of trials that may end, pruned and failed ones included.
   *
   * @defaultValue no limit
   */
  readonly trials?: number;
  /**
   * Wall time from the subscription on, seconds. Where the clock decides, two runs differ.
   *
   * @defaultValue no limit
   */
  readonly seconds?: number;
  /**
   * A metric whose sum over the completed trials may not pass `limit`, such as GPU hours. The trial that reaches the
   * limit is the last.
   *
   * @defaultValue no limit
   */
  readonly sum?: { readonly metric: string; readonly limit: number };
}

/**
 * Ends a run early: unsubscribes from it, which aborts running evaluators, and announces `search-completed`. A journal
 * of the run resumes where it was left.
 *
 * @throws TrialsError `BAD_OPTION`
 */
export function stopAtBudget<C>(options: StopAtBudgetOptions): MonoTypeOperatorFunction<TrialEvent<C>> {
  const { trials = Infinity, seconds = Infinity, sum } = options;
  for (const [name, limit] of Object.entries({ trials, seconds, 'sum.limit': sum?.limit ?? Infinity })) {
    if (!(limit > 0)) throw new TrialsError('BAD_OPTION', `stopAtBudget: ${name} is ${limit}; give a number above 0`);
  }
  return (events) =>
    new Observable((subscriber) => {
      const begin = performance.now();
      const counts = { completed: 0, pruned: 0, failed: 0 };
      let spent = 0;
      const stop = (): void => {
        const completed: SearchCompleted = {
          type: 'search-completed',
          reason: 'budget',
          ...counts,
          seconds: (performance.now() - begin) / 1000,
        };
        subscriber.next(completed);
        subscriber.complete();
      };
      const count = (event: TrialEvent<C>): void => {
        if (event.type === 'trial-pruned') counts.pruned++;
        else if (event.type === 'trial-failed') counts.failed++;
        else if (event.type === 'trial-completed') {
          counts.completed++;
          spent += sum === undefined ? 0 : (event.metrics[sum.metric] ?? 0);
        }
      };
      // A longer time than a timer can hold ends no run.
      const milliseconds = seconds * 1000;
      const timer = milliseconds < 2 ** 31 ? setTimeout(stop, milliseconds) : undefined;
      subscriber.add(() => clearTimeout(timer));
      subscriber.add(
        events.subscribe({
          next: (event) => {
            subscriber.next(event);
            if (subscriber.closed) return;
            count(event);
            const ended = counts.completed + counts.pruned + counts.failed;
            if (ended >= trials || (sum !== undefined && spent >= sum.limit)) stop();
          },
          error: (error: unknown) => subscriber.error(error),
          complete: () => subscriber.complete(),
        }),
      );
    });
}
