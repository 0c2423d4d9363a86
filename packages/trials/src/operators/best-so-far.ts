import { Observable } from 'rxjs';
import type { OperatorFunction } from 'rxjs';
import type { TrialCompleted, TrialEvent } from '../events';
import type { Objective } from '../trial';
import { isBetter } from './order';

/**
 * Each completed trial that is better than all before it; the last one is the best of the run. Among equal trials the
 * first suggested one is the best, so the last value does not depend on the order in which trials end. Trials without
 * the objective's metric are passed over.
 */
export function bestSoFar<C>(objective: Objective): OperatorFunction<TrialEvent<C>, TrialCompleted<C>> {
  return (events) =>
    new Observable((subscriber) => {
      let best: TrialCompleted<C> | undefined;
      return events.subscribe({
        next: (event) => {
          if (event.type !== 'trial-completed' || !isBetter(event, best, objective)) return;
          best = event;
          subscriber.next(event);
        },
        error: (error: unknown) => subscriber.error(error),
        complete: () => subscriber.complete(),
      });
    });
}
