import type { Random } from '@archipelago/numerics';

/** What may be proposed. Candidates are plain JSON-serialisable data. */
export interface Space<C> {
  sample(random: Random): C;
  contains(candidate: C): boolean;
  /** Every candidate once, where they can be listed. */
  enumerate?(): Iterable<C>;
  /** The candidates one step away, where steps are defined. */
  neighbors?(candidate: C): Iterable<C>;
  /** A random small change of `candidate`, for evolution; where left out, a random neighbour is taken. */
  mutate?(candidate: C, random: Random): C;
}
