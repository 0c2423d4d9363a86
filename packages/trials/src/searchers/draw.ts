import type { Random } from '@archipelago/numerics';
import type { Space } from '../space';
import { hasSeen } from './seen';
import type { Seen } from './seen';

/** How a searcher avoids what it has suggested before. */
export interface UniqueOptions<C> {
  /**
   * True where no candidate may be suggested twice. A space that yields `tries` known candidates in a row counts as
   * exhausted.
   *
   * @defaultValue false
   */
  readonly unique?: boolean;
  /**
   * Names a candidate; equal names mean equal candidates.
   *
   * @defaultValue JSON.stringify
   */
  readonly key?: (candidate: C) => string;
  /**
   * Draws per suggestion before giving up.
   *
   * @defaultValue 100
   */
  readonly tries?: number;
}

export interface Uniqueness<C> {
  readonly unique: boolean;
  readonly key: (candidate: C) => string;
  readonly tries: number;
}

export function uniquenessOf<C>({
  unique = false,
  key = JSON.stringify,
  tries = 100,
}: UniqueOptions<C>): Uniqueness<C> {
  return { unique, key, tries };
}

/** Up to `count` candidates made by `draw(i)`, none of them in `seen` or `pending` or drawn before where they must be unique. */
export function drawCandidates<C>(
  draw: (index: number) => C,
  { count, seen, pending, uniqueness }: DrawOptions<C>,
): readonly C[] {
  const { unique, key, tries } = uniqueness;
  if (!unique) return Array.from({ length: count }, (_, i) => draw(i));
  const taken = new Set(pending.map(key));
  const candidates: C[] = [];
  for (let tried = 0; candidates.length < count && tried < tries; tried++) {
    const candidate = draw(candidates.length);
    const name = key(candidate);
    if (taken.has(name) || hasSeen(seen, name)) continue;
    taken.add(name);
    candidates.push(candidate);
    tried = -1;
  }
  return candidates;
}

export interface DrawOptions<C> {
  readonly count: number;
  readonly seen: Seen;
  readonly pending: readonly C[];
  readonly uniqueness: Uniqueness<C>;
}

/** A small random change of `candidate`: the space's own, or a random neighbor. */
export function mutate<C>(space: Space<C>, candidate: C, random: Random): C {
  if (space.mutate !== undefined) return space.mutate(candidate, random);
  const neighbors = [...(space.neighbors?.(candidate) ?? [])];
  return neighbors.length > 0 ? random.pick(neighbors) : space.sample(random);
}
