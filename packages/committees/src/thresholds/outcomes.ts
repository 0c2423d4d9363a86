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
  const bins = positions.map((chosen, k) => binsOf(stages[k], chosen));
  // passed[k] (g_1 … g_k): samples that go on past stage k. right[k] (g_1 … g_k): those of them that stage k has right;
  // leave[k] (g_1 … g_{k−1}): those that reach stage k and that it has right.
  const passed = bins.map((_, k) => summed(extents.slice(0, k + 1), bins, undefined));
  const right = bins.map((_, k) => summed(extents.slice(0, k + 1), bins, stages[k].correct));
  const last = summed(extents, bins, stages[axes].correct);
  const cells = positions.reduce((product, { length }) => product * length, 1);
  const correct = new Int32Array(cells);
  const cost = new Float64Array(cells);
  let cell = 0;
  const visit = (k: number, index: number, soFar: number, spent: number): void => {
    if (k === axes) {
      correct[cell] = soFar + last[index];
      cost[cell++] = spent;
      return;
    }
    const begin = index * extents[k];
    const reached = right[k][begin + extents[k] - 1];
    for (let g = 0; g < extents[k] - 1; g++) {
      const at = begin + g;
      visit(k + 1, at, soFar + reached - right[k][at], spent + (costs[k + 1] * passed[k][at]) / samples);
    }
  };
  visit(0, 0, 0, costs[0]);
  return { correct, cost };
}

/** The number of `positions` at or below each sample's rank. */
function binsOf(stage: StageDecisions, positions: readonly number[]): Uint16Array {
  const { ranks } = rankingOf(stage);
  const binOfRank = new Uint16Array(ranks.length);
  let bin = 0;
  for (let rank = 0; rank < ranks.length; rank++) {
    while (bin < positions.length && positions[bin] <= rank) bin++;
    binOfRank[rank] = bin;
  }
  const bins = new Uint16Array(ranks.length);
  for (let sample = 0; sample < bins.length; sample++) bins[sample] = binOfRank[ranks[sample]];
  return bins;
}

/** Counts samples (of weight 1 or 0) by their bins along the axes of `extents`, and sums up along each axis. */
function summed(
  extents: readonly number[],
  bins: readonly Uint16Array[],
  weights: Uint8Array | undefined,
): Int32Array {
  const size = extents.reduce((product, extent) => product * extent, 1);
  const sums = new Int32Array(size);
  const samples = bins.length === 0 ? 0 : bins[0].length;
  const [a, b, c] = bins;
  const [, extentB, extentC] = extents;
  if (extents.length === 1) for (let i = 0; i < samples; i++) sums[a[i]] += weights?.[i] ?? 1;
  else if (extents.length === 2) for (let i = 0; i < samples; i++) sums[a[i] * extentB + b[i]] += weights?.[i] ?? 1;
  else if (extents.length === 3) {
    for (let i = 0; i < samples; i++) sums[(a[i] * extentB + b[i]) * extentC + c[i]] += weights?.[i] ?? 1;
  } else if (extents.length === 0) sums[0] = weights?.reduce((sum, weight) => sum + weight, 0) ?? 0;
  else {
    for (let i = 0; i < samples; i++) {
      let index = 0;
      for (let k = 0; k < extents.length; k++) index = index * extents[k] + bins[k][i];
      sums[index] += weights?.[i] ?? 1;
    }
  }
  let stride = size;
  for (const extent of extents) {
    const outer = stride;
    stride /= extent;
    for (let begin = 0; begin < size; begin += outer) {
      for (let i = begin + stride; i < begin + outer; i++) sums[i] += sums[i - stride];
    }
  }
  return sums;
}
