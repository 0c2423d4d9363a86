import { normalCdf } from '../special/normal-cdf';
import { checkPairs } from './check';
import { ranks } from './ranks';

/** Up to this many non-zero differences the distribution is computed exactly, beyond it the normal one stands for it. */
const EXACT_PAIRS = 50;

export interface WilcoxonSignedRank {
  /** Sum of the ranks of the positive differences. */
  readonly positiveRanks: number;
  /** Sum of the ranks of the negative differences. */
  readonly negativeRanks: number;
  /** Number of pairs that differ; the others say nothing and are left out. */
  readonly pairs: number;
  /** Two-sided probability of rank sums at least as unequal if signs were fair coins. */
  readonly pValue: number;
}

/**
 * Wilcoxon's signed-rank test of paired values, two-sided: are the differences x − y symmetric about zero? Equal absolute
 * differences share their mean rank. The distribution over all 2^n signs is exact up to 50 differing pairs, ties
 * included; beyond that it is normal, with correction for ties and continuity. Throws `LENGTH_MISMATCH`, or `EMPTY`
 * where there is no pair.
 *
 * Source: F. Wilcoxon, "Individual comparisons by ranking methods", Biometrics Bulletin 1 (1945).
 */
export function wilcoxonSignedRank(x: ArrayLike<number>, y: ArrayLike<number>): WilcoxonSignedRank {
  checkPairs('wilcoxonSignedRank', x, y, 1);
  const differences = Float64Array.from(x, (value, i) => value - y[i]).filter((difference) => difference !== 0);
  const pairs = differences.length;
  if (pairs === 0) return { positiveRanks: 0, negativeRanks: 0, pairs, pValue: 1 };
  const rank = ranks(differences.map(Math.abs));
  let positiveRanks = 0;
  for (let i = 0; i < pairs; i++) if (differences[i] > 0) positiveRanks += rank[i];
  const negativeRanks = (pairs * (pairs + 1)) / 2 - positiveRanks;
  const smaller = Math.min(positiveRanks, negativeRanks);
  const tail = pairs <= EXACT_PAIRS ? exactTail(rank, smaller) : normalTail(rank, smaller);
  return { positiveRanks, negativeRanks, pairs, pValue: Math.min(1, 2 * tail) };
}

/** P(W ≤ sum) over all choices of signs. Ranks are multiples of 1/2, so twice a rank indexes the distribution. */
function exactTail(rank: Float64Array, sum: number): number {
  const n = rank.length;
  const probability = new Float64Array(n * (n + 1) + 1);
  probability[0] = 1;
  let reached = 0;
  for (const value of rank) {
    const step = 2 * value;
    reached += step;
    for (let s = reached; s >= 0; s--) {
      probability[s] = 0.5 * (probability[s] + (s >= step ? probability[s - step] : 0));
    }
  }
  let tail = 0;
  for (let s = 0; s <= 2 * sum; s++) tail += probability[s];
  return tail;
}

/** P(W ≤ sum) by the normal distribution of equal mean n(n + 1)/4 and variance Σ rank²/4. */
function normalTail(rank: Float64Array, sum: number): number {
  const n = rank.length;
  let squares = 0;
  for (const value of rank) squares += value * value;
  return normalCdf((sum + 0.5 - (n * (n + 1)) / 4) / Math.sqrt(squares / 4));
}
