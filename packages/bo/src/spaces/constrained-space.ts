import type { Random } from '@archipelago/numerics';
import type { Space } from '@archipelago/trials';
import { BoError } from '../errors';
import { tryUntil } from './try-until';

export interface ConstrainedSpaceOptions {
  /**
   * Draws in a row that may be refused before a sample is given up.
   *
   * @defaultValue 1000
   */
  readonly tries?: number;
}

/**
 * The candidates of a space that are allowed: under a budget of parameters, say. Whatever any searcher finds here keeps to
 * it: samples are drawn until one is allowed, lists are filtered, and a mutation of which none is allowed becomes a sample.
 * What else the space has, such as the variables of a `ParameterSpace`, stays.
 *
 * `sample` throws BoError NOTHING_ALLOWED where `tries` draws were all refused.
 *
 * @throws BoError BAD_OPTION
 */
export function constrainedSpace<C, S extends Space<C> = Space<C>>(
  space: S & Space<C>,
  allowed: (candidate: C) => boolean,
  { tries = 1000 }: ConstrainedSpaceOptions = {},
): S {
  if (!Number.isInteger(tries) || tries < 1) {
    throw new BoError('BAD_OPTION', `constrainedSpace: tries is ${tries}; give a whole number from 1`);
  }
  const sample = (random: Random): C => {
    const candidate = tryUntil(tries, allowed, () => space.sample(random));
    if (candidate !== undefined) return candidate;
    throw new BoError(
      'NOTHING_ALLOWED',
      `constrainedSpace: none of ${tries} samples is allowed; loosen the constraint, raise tries, or give a space that samples near it`,
    );
  };
  const { enumerate, neighbors, mutate } = space;
  return {
    ...space,
    sample,
    contains: (candidate) => space.contains(candidate) && allowed(candidate),
    ...(enumerate && { enumerate: () => filter(enumerate.call(space), allowed) }),
    ...(neighbors && { neighbors: (candidate: C) => filter(neighbors.call(space, candidate), allowed) }),
    ...(mutate && {
      mutate: (candidate: C, random: Random) =>
        tryUntil(tries, allowed, () => mutate.call(space, candidate, random)) ?? sample(random),
    }),
  };
}

function* filter<C>(candidates: Iterable<C>, allowed: (candidate: C) => boolean): Iterable<C> {
  for (const candidate of candidates) if (allowed(candidate)) yield candidate;
}
