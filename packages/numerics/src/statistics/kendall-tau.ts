import { checkPairs } from './check';

export interface KendallTauOptions {
  /**
   * `b` divides by the geometric mean of the pairs untied in each sample, `a` by all pairs.
   *
   * @defaultValue 'b'
   */
  readonly variant?: 'a' | 'b';
}

/**
 * Kendall's rank correlation of paired values, in [−1, 1], in O(n log n) time.
 *
 * With C concordant and D discordant pairs, n0 = n(n − 1)/2 pairs in all, and tx, ty the pairs tied in x and in y:
 *
 *     tau-a = (C − D) / n0        tau-b = (C − D) / sqrt((n0 − tx)(n0 − ty))
 *
 * tau-b is NaN where one of the samples is constant. Throws `LENGTH_MISMATCH`, or `EMPTY` below two pairs.
 *
 * Source: W. R. Knight, "A computer method for calculating Kendall's tau with ungrouped data", JASA 61 (1966): sort by x,
 * then count the exchanges a merge sort by y makes, which are D.
 */
export function kendallTau(x: ArrayLike<number>, y: ArrayLike<number>, options: KendallTauOptions = {}): number {
  const { variant = 'b' } = options;
  checkPairs('kendallTau', x, y, 2);
  const n = x.length;
  const order = sortedOrder(x, y);
  const sortedX = new Float64Array(n);
  const sortedY = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    sortedX[i] = x[order[i]];
    sortedY[i] = y[order[i]];
  }
  const pairs = (n * (n - 1)) / 2;
  const tiedX = tiedPairs(n, (i) => sortedX[i] === sortedX[i - 1]);
  const tiedBoth = tiedPairs(n, (i) => sortedX[i] === sortedX[i - 1] && sortedY[i] === sortedY[i - 1]);
  const discordant = sortCountingExchanges(sortedY);
  const tiedY = tiedPairs(n, (i) => sortedY[i] === sortedY[i - 1]);
  const difference = pairs - tiedX - tiedY + tiedBoth - 2 * discordant;
  if (variant === 'a') return difference / pairs;
  return Math.max(-1, Math.min(1, difference / (Math.sqrt(pairs - tiedX) * Math.sqrt(pairs - tiedY))));
}

/** Indices in ascending order of x, and of y where x ties. */
function sortedOrder(x: ArrayLike<number>, y: ArrayLike<number>): Uint32Array {
  const order = new Uint32Array(x.length);
  for (let i = 0; i < order.length; i++) order[i] = i;
  return order.sort((i, j) => (x[i] < x[j] ? -1 : x[i] > x[j] ? 1 : y[i] < y[j] ? -1 : y[i] > y[j] ? 1 : 0));
}

/** Pairs within runs of equal neighbours, where `equal(i)` says whether item i equals item i − 1. */
function tiedPairs(n: number, equal: (i: number) => boolean): number {
  let tied = 0;
  let run = 1;
  for (let i = 1; i < n; i++) {
    if (equal(i)) tied += run++;
    else run = 1;
  }
  return tied;
}

/** Sorts `values` in place, bottom up and stably, and returns how many pairs stood in descending order. */
function sortCountingExchanges(values: Float64Array<ArrayBuffer>): number {
  const n = values.length;
  let exchanges = 0;
  let source = values;
  let target = new Float64Array(n);
  for (let width = 1; width < n; width *= 2) {
    for (let start = 0; start < n; start += 2 * width) {
      const middle = Math.min(start + width, n);
      const end = Math.min(middle + width, n);
      let left = start;
      let right = middle;
      for (let k = start; k < end; k++) {
        if (left < middle && (right >= end || source[left] <= source[right])) target[k] = source[left++];
        else {
          exchanges += middle - left;
          target[k] = source[right++];
        }
      }
    }
    [source, target] = [target, source];
  }
  if (source !== values) values.set(source);
  return exchanges;
}
