import type { Random } from '@archipelago/numerics';
import type { Outcome } from './trial';

/** What a searcher is given with each request for candidates. */
export interface SuggestContext<C> {
  /** How many candidates are wanted; fewer may come, none means that the space is exhausted. */
  readonly count: number;
  /** Candidates suggested but not observed yet. */
  readonly pending: readonly C[];
  /** A source of its own for this request. */
  readonly random: Random;
  /** Fires when the search is stopped: a long suggestion ends early by throwing `signal.reason`. */
  readonly signal: AbortSignal;
}

/** A finished trial as a searcher sees it. */
export interface Observation<C> {
  readonly trial: number;
  readonly candidate: C;
  readonly outcome: Outcome;
}

/**
 * A search method as pure functions over a state. The state is plain JSON-serialisable data; nothing else is remembered.
 * `C` is the candidate, `S` the state.
 */
export interface Searcher<C, S = unknown> {
  readonly name: string;
  init(): S;
  suggest(state: S, context: SuggestContext<C>): readonly C[] | Promise<readonly C[]>;
  observe(state: S, observation: Observation<C>): S;
}
