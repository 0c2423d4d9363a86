import { scan } from 'rxjs';
import type { OperatorFunction } from 'rxjs';
import type { TrialCompleted, TrialEvent } from '../events';
import type { Objective } from '../trial';
import { isBetter } from './order';

/** A run at a glance, for a live display. */
export interface ProgressSummary<C = unknown> {
  /** Trials of the budget. */
  readonly total: number;
  /** Trials that ended: completed, pruned and failed ones. */
  readonly done: number;
  readonly completed: number;
  readonly pruned: number;
  readonly failed: number;
  /** Trials under way. */
  readonly running: number;
  readonly objective: Objective | undefined;
  readonly best: TrialCompleted<C> | undefined;
  /** Sum of the wall times of the ended trials, seconds. */
  readonly trialSeconds: number;
  /**
   * Estimate of the wall time that is left, seconds: the mean time of a trial, times the trials that are left, over the
   * most trials seen running at a time. Undefined before the first end.
   */
  readonly remainingSeconds: number | undefined;
  /** True once the last event has come. */
  readonly over: boolean;
}

/** The state of the run after each event. It reads no clock: an estimate changes only with an event. */
export function progressSummary<C>(): OperatorFunction<TrialEvent<C>, ProgressSummary<C>> {
  return (events) => events.pipe(scan((state: State<C>, event) => next(state, event), initial()));
}

interface State<C> extends ProgressSummary<C> {
  /** The most trials seen running at a time. */
  readonly places: number;
}

function initial<C>(): State<C> {
  return {
    total: 0,
    done: 0,
    completed: 0,
    pruned: 0,
    failed: 0,
    running: 0,
    objective: undefined,
    best: undefined,
    trialSeconds: 0,
    remainingSeconds: undefined,
    over: false,
    places: 1,
  };
}

function next<C>(state: State<C>, event: TrialEvent<C>): State<C> {
  switch (event.type) {
    case 'search-started':
      return { ...state, total: event.trials, objective: event.objective };
    case 'trial-started': {
      const running = state.running + 1;
      return { ...state, running, places: Math.max(state.places, running) };
    }
    case 'trial-completed': {
      const better = state.objective !== undefined && isBetter(event, state.best, state.objective);
      return ended({ ...state, completed: state.completed + 1, best: better ? event : state.best }, event.seconds);
    }
    case 'trial-pruned':
      return ended({ ...state, pruned: state.pruned + 1 }, event.seconds);
    case 'trial-failed':
      return ended({ ...state, failed: state.failed + 1 }, event.seconds);
    case 'search-completed':
      return { ...state, running: 0, remainingSeconds: 0, over: true };
    case 'trial-suggested':
    case 'trial-progress':
      return state;
  }
}

function ended<C>(state: State<C>, seconds: number): State<C> {
  const done = state.done + 1;
  const trialSeconds = state.trialSeconds + seconds;
  const remainingSeconds = ((trialSeconds / done) * Math.max(0, state.total - done)) / state.places;
  return { ...state, done, running: Math.max(0, state.running - 1), trialSeconds, remainingSeconds };
}
