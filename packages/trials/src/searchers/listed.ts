import type { Searcher } from '../searcher';

export interface ListedState {
  /** How many candidates of the list were observed. */
  readonly observed: number;
}

/** The candidates of a list, in its order, once each: for a last round among the best of a search, or for a grid. */
export function listedCandidates<C>(candidates: readonly C[]): Searcher<C, ListedState> {
  return {
    name: 'listed',
    init: () => ({ observed: 0 }),
    suggest: ({ observed }, { count, pending }) => {
      const next = observed + pending.length;
      return candidates.slice(next, next + count);
    },
    observe: ({ observed }) => ({ observed: observed + 1 }),
  };
}
