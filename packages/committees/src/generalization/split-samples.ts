import type { Random } from '@archipelago/numerics';
import { CommitteeError } from '../errors';
import type { DecisionTable } from '../tables/decision-table';

export interface SplitSamplesOptions {
  /** Draws the split. */
  readonly random: Random;
  /**
   * Share of the samples to choose on, in (0, 1).
   *
   * @defaultValue 0.5
   */
  readonly fraction?: number;
  /**
   * Keep the share of every class, to within one sample; it takes the labels.
   *
   * @defaultValue true where labels are given
   */
  readonly stratified?: boolean;
}

/** Two parts: one to choose a cascade on, one to report how good it is. */
export interface Halves<T> {
  readonly select: T;
  readonly report: T;
}

/**
 * Parts samples at random, since what a cascade was chosen on flatters it. Both parts hold numbers of samples, ascending; together they
 * are all. Throws `BAD_OPTION`, also where a part would be empty.
 *
 * @param samples their number, or their classes
 */
export function splitSamples(
  samples: number | ArrayLike<number>,
  { random, fraction = 0.5, stratified = typeof samples !== 'number' }: SplitSamplesOptions,
): Halves<Int32Array> {
  const count = typeof samples === 'number' ? samples : samples.length;
  const taken = Math.round(fraction * count);
  if (!(Number.isInteger(count) && fraction > 0 && fraction < 1 && taken >= 1 && taken < count)) {
    const message = `splitSamples: ${fraction} of ${count} samples cannot be taken; give a fraction that leaves some on both sides`;
    throw new CommitteeError('BAD_OPTION', message);
  }
  if (stratified && typeof samples === 'number') {
    throw new CommitteeError('BAD_OPTION', 'splitSamples: stratified takes the labels; give them instead of a number');
  }
  const all = Array.from({ length: count }, (_, i) => i);
  const groups = stratified ? [...byLabel(samples as ArrayLike<number>).values()] : [all];
  const chosen = new Uint8Array(count);
  const shuffled = random.shuffle(groups);
  quotas(shuffled, { fraction, taken }).forEach((quota, g) => {
    for (const sample of random.shuffle(shuffled[g]).slice(0, quota)) chosen[sample] = 1;
  });
  return {
    select: Int32Array.from(all.filter((sample) => chosen[sample] === 1)),
    report: Int32Array.from(all.filter((sample) => chosen[sample] === 0)),
  };
}

/** The two parts of a table, of each class the same share. */
export function splitTable(table: DecisionTable, options: SplitSamplesOptions): Halves<DecisionTable> {
  const { select, report } = splitSamples(table.labels, options);
  return { select: table.subset(select), report: table.subset(report) };
}

function byLabel(labels: ArrayLike<number>): ReadonlyMap<number, number[]> {
  const groups = new Map<number, number[]>();
  for (let sample = 0; sample < labels.length; sample++) {
    const group = groups.get(labels[sample]);
    if (group === undefined) groups.set(labels[sample], [sample]);
    else group.push(sample);
  }
  return groups;
}

/** How many of each group to take: the share rounded down, and one more of those with the largest remainders, `taken` in all. */
function quotas(
  groups: readonly (readonly number[])[],
  { fraction, taken }: { readonly fraction: number; readonly taken: number },
): readonly number[] {
  const shares = groups.map(({ length }) => fraction * length);
  const quota = shares.map(Math.floor);
  const byRemainder = groups.map((_, g) => g).sort((a, b) => shares[b] - quota[b] - (shares[a] - quota[a]));
  const missing = taken - quota.reduce((sum, own) => sum + own, 0);
  for (const g of byRemainder.slice(0, missing)) quota[g]++;
  return quota;
}
