import type { StageDecisions } from '../tables/decision-table';
import { rankingOf } from './ranking';

/** A cascade without thresholds. */
export interface Chain {
  /** What it says after each member. */
  readonly stages: readonly StageDecisions[];
  /** What one run of each member costs. */
  readonly costs: readonly number[];
}

/**
 * What every combination of positions gives: `correct` counts samples, `cost` is their average. Both hold a number a
 * combination, (positions of stage 1, …, positions of stage n − 1), row-major.
 */
export interface Outcomes {
  readonly correct: Int32Array;
  readonly cost: Float64Array;
}

/**
 * Goes through every combination of thresholds at once. Stage k of a sample falls into bin b_k, the number of positions at or
 * below its rank, so that with the g_k-th position it goes on where b_k ≤ g_k. Counting the samples of each (b_1, …, b_{n−1})
 * and summing up along every axis then gives, for all (g_1, …, g_{n−1}), how many go on and how many of them are right: the
 * samples are gone through once, not once a combination.
 *
 * @param positions of each stage but the last (see `Ranking`), ascending
 */
export function outcomesOf({ stages, costs }: Chain, positions: readonly (readonly number[])[]): Outcomes {
  const axes = positions.length;
  const samples = stages[0].labels.length;
  const extents = positions.map(({ length }) => length + 1);
  const sizes = extents.map((_, k) => extents.slice(0, k + 1).reduce((product, extent) => product * extent));
  // Of the samples in each (b_1 … b_k), how many stage k has right; and of those in each (b_1 … b_{n−1}), how many there are,
  // and how many the last stage has right.
  const right = sizes.map((size) => new Int32Array(size));
  const all = new Int32Array(sizes[axes - 1] ?? 1);
  const last = new Int32Array(all.length);
  const bins = new Int32Array(samples);
  positions.forEach((chosen, k) => {
    const { ranks } = rankingOf(stages[k]);
    const binOfRank = binsOfRanks(chosen, samples);
    const { correct } = stages[k];
    for (let i = 0; i < samples; i++) {
      const bin = bins[i] * extents[k] + binOfRank[ranks[i]];
      bins[i] = bin;
      right[k][bin] += correct[i];
    }
  });
  const { correct: lastCorrect } = stages[axes];
  for (let i = 0; i < samples; i++) {
    all[bins[i]]++;
    last[bins[i]] += lastCorrect[i];
  }
  right.forEach((counts, k) => sumAlongAxes(counts, extents.slice(0, k + 1)));
  sumAlongAxes(all, extents);
  sumAlongAxes(last, extents);

  const cells = positions.reduce((product, { length }) => product * length, 1);
  const correct = new Int32Array(cells);
  const cost = new Float64Array(cells);
  // Samples that go on past stage k, whatever comes after, are in the last bin of all axes after it.
  const strides = extents.map((_, k) => extents.slice(k + 1).reduce((product, extent) => product * extent, 1));
  let cell = 0;
  const visit = (k: number, index: number, soFar: number, spent: number): void => {
    if (k === axes) {
      correct[cell] = soFar + last[index];
      cost[cell++] = spent;
      return;
    }
    const begin = index * extents[k];
    const counts = right[k];
    const reached = soFar + counts[begin + extents[k] - 1];
    const share = costs[k + 1] / samples;
    for (let at = begin; at < begin + extents[k] - 1; at++) {
      visit(k + 1, at, reached - counts[at], spent + share * all[(at + 1) * strides[k] - 1]);
    }
  };
  visit(0, 0, 0, costs[0]);
  return { correct, cost };
}

/** For each rank, the number of `positions` at or below it. */
function binsOfRanks(positions: readonly number[], ranks: number): Uint32Array {
  const bins = new Uint32Array(ranks);
  positions.forEach((position, i) => bins.fill(i + 1, position, positions[i + 1]));
  return bins;
}

/** Sums up along every axis: each element becomes the sum of those that are at or before it on all axes. */
function sumAlongAxes(sums: Int32Array, extents: readonly number[]): void {
  let stride = sums.length;
  for (const extent of extents) {
    const outer = stride;
    stride /= extent;
    for (let begin = 0; begin < sums.length; begin += outer) {
      for (let i = begin + stride; i < begin + outer; i++) sums[i] += sums[i - stride];
    }
  }
}
