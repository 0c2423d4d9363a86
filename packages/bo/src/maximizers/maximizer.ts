import type { Random } from '@archipelago/numerics';
import type { Space } from '@archipelago/trials';

/** One number a candidate, greater being better. */
export type Score<C> = (candidates: readonly C[]) => Float64Array | Promise<Float64Array>;

export interface MaximizeContext<C> {
  /** How many candidates are wanted. */
  readonly count: number;
  readonly random: Random;
  /** Fires when the search is stopped: `maximize` then throws `signal.reason`. */
  readonly signal: AbortSignal;
  /** Candidates that must not come back; they may still be passed through. */
  exclude(candidate: C): boolean;
  /** Good candidates known already, the best first: where a climb may begin. They are often excluded themselves. */
  readonly start: readonly C[];
  /**
   * Names a candidate; equal names mean equal candidates.
   *
   * @defaultValue JSON.stringify
   */
  readonly key?: (candidate: C) => string;
}

/** Looks for the candidates of a space with the greatest scores. */
export interface Maximizer<C> {
  readonly name: string;
  /** The `count` best found that are not excluded, the best first, distinct; fewer where fewer were found. */
  maximize(space: Space<C>, score: Score<C>, context: MaximizeContext<C>): Promise<readonly C[]>;
}
