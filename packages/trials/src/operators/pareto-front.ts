import { Observable } from 'rxjs';
import type { OperatorFunction } from 'rxjs';
import { TrialsError } from '../errors';
import type { TrialCompleted, TrialEvent } from '../events';
import type { Objective } from '../trial';
import { score } from './order';

/**
 * The completed trials that no other one dominates, each time they change: best by the first objective first, equal
 * ones in trial order. A trial dominates another where it is at least as good by every objective and better by one.
 * Trials that lack one of the metrics are passed over.
 *
 * @throws TrialsError `BAD_OPTION` where there are no objectives
 */
export function paretoFront<C>(
  objectives: readonly Objective[],
): OperatorFunction<TrialEvent<C>, readonly TrialCompleted<C>[]> {
  if (objectives.length === 0) {
    throw new TrialsError('BAD_OPTION', 'paretoFront: there are no objectives; give at least one');
  }
  return (events) =>
    new Observable((subscriber) => {
      let front: readonly Point<C>[] = [];
      return events.subscribe({
        next: (event) => {
          if (event.type !== 'trial-completed') return;
          const scores = objectives.map((objective) => score(event, objective));
          if (!scores.every((each) => each !== undefined)) return;
          if (front.some((point) => dominates(point.scores, scores))) return;
          front = [...front.filter((point) => !dominates(scores, point.scores)), { trial: event, scores }].sort(
            (a, b) => b.scores[0] - a.scores[0] || a.trial.trial - b.trial.trial,
          );
          subscriber.next(front.map((point) => point.trial));
        },
        error: (error: unknown) => subscriber.error(error),
        complete: () => subscriber.complete(),
      });
    });
}

interface Point<C> {
  readonly trial: TrialCompleted<C>;
  /** One an objective; more is better. */
  readonly scores: readonly number[];
}

function dominates(a: readonly number[], b: readonly number[]): boolean {
  return a.every((score, i) => score >= b[i]) && a.some((score, i) => score > b[i]);
}
