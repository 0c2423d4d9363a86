import type { Searcher } from '../searcher';
import type { Space } from '../space';
import { drawCandidates, uniquenessOf } from './draw';
import type { UniqueOptions } from './draw';
import { addSeen, nothingSeen } from './seen';
import type { Seen } from './seen';

export interface RandomSearchState {
  /** Keys of the observed candidates, where candidates must be unique. */
  readonly seen: Seen;
}

/** Samples of `space`, whatever came out of the earlier ones. */
export function randomSearch<C>(space: Space<C>, options: UniqueOptions<C> = {}): Searcher<C, RandomSearchState> {
  const uniqueness = uniquenessOf(options);
  return {
    name: 'random',
    init: () => ({ seen: nothingSeen }),
    suggest: ({ seen }, { count, pending, random }) =>
      drawCandidates(() => space.sample(random), { count, seen, pending, uniqueness }),
    observe: (state, { candidate }) =>
      uniqueness.unique ? { seen: addSeen(state.seen, uniqueness.key(candidate)) } : state,
  };
}
