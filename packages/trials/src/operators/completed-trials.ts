import { filter } from 'rxjs';
import type { OperatorFunction } from 'rxjs';
import type { TrialCompleted, TrialEvent } from '../events';

/** The completed trials of a run, in the order they are announced. */
export function completedTrials<C>(): OperatorFunction<TrialEvent<C>, TrialCompleted<C>> {
  return filter((event) => event.type === 'trial-completed');
}
