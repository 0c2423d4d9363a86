import type { Random } from '@archipelago/numerics';
import { DatasetError } from '../errors';
import type { ImageDataset } from '../image-dataset';
import { subset } from './subset';

export interface SplitOptions {
  /** Size of each part relative to the whole, such as `[0.8, 0.2]`; they add up to 1. Give this or `counts`. */
  readonly fractions?: readonly number[];
  /** Number of examples of each part; they add up to all. Give this or `fractions`. */
  readonly counts?: readonly number[];
  /**
   * Chooses the examples of each part.
   *
   * @defaultValue none: the parts are consecutive, first to last
   */
  readonly random?: Random;
  /**
   * Give each part its share of every class, to within two examples. Needs `random`.
   *
   * @defaultValue false
   */
  readonly stratified?: boolean;
}

/**
 * Splits a data set into parts that share no example and leave none out. Within a part the examples keep their order.
 * Throws `BAD_OPTION`.
 */
export function split(dataset: ImageDataset, options: SplitOptions): ImageDataset[] {
  return splitIndices(dataset, options).map((indices) => subset(dataset, indices));
}

/** The example numbers of each part that `split` makes, ascending. */
export function splitIndices({ labels, classes }: ImageDataset, options: SplitOptions): Int32Array[] {
  const { random, stratified = false } = options;
  const counts = countsOf(labels.length, options);
  if (stratified && random === undefined) {
    throw new DatasetError('BAD_OPTION', 'split: stratified parts are drawn at random; give random');
  }
  const order = !random
    ? labels.map((_, i) => i)
    : stratified
      ? stratifiedOrder(labels, { classes: classes.length, random })
      : Int32Array.from(random.shuffle(Array.from(labels, (_, i) => i)));
  let start = 0;
  return counts.map((count) => order.slice(start, (start += count)).sort());
}

/** Fractions become counts by rounding the bounds between parts, so they add up. */
function countsOf(n: number, { fractions, counts }: SplitOptions): readonly number[] {
  if ((fractions === undefined) === (counts === undefined)) {
    throw new DatasetError('BAD_OPTION', 'split: give either fractions or counts');
  }
  const parts = (fractions ?? counts)!;
  const whole = fractions ? 1 : n;
  const total = parts.reduce((a, b) => a + b, 0);
  const valid = parts.every((part) => part >= 0 && (fractions !== undefined || Number.isInteger(part)));
  if (!valid || Math.abs(total - whole) > 1e-9) {
    throw new DatasetError(
      'BAD_OPTION',
      `split: ${fractions ? 'fractions' : 'counts'} are [${parts.join()}]; give numbers from 0 up that add up to ${whole}`,
    );
  }
  if (counts) return counts;
  let passed = 0;
  const bounds = parts.map((part) => Math.round(n * (passed += part)));
  return bounds.map((bound, i) => bound - (bounds[i - 1] ?? 0));
}

/**
 * An order whose every stretch holds the classes in about their proportions: the k-th of the m examples of a class comes
 * at (k + ½)/m, both the examples within a class and the classes at one place in random order.
 */
function stratifiedOrder(
  labels: Int32Array,
  { classes, random }: { readonly classes: number; readonly random: Random },
): Int32Array {
  const members: number[][] = Array.from({ length: classes }, () => []);
  labels.forEach((label, i) => members[label].push(i));
  const places: { readonly index: number; readonly place: number }[] = [];
  for (const label of random.shuffle(members.map((_, i) => i))) {
    const shuffled = random.shuffle(members[label]);
    shuffled.forEach((index, k) => places.push({ index, place: (k + 0.5) / shuffled.length }));
  }
  return Int32Array.from(
    places.sort((a, b) => a.place - b.place),
    ({ index }) => index,
  );
}
