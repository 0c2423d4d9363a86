import { checkSample } from './check';

/** Ranks from 1 in ascending order; equal values share the mean of the ranks they take up. */
export function ranks(values: ArrayLike<number>): Float64Array {
  checkSample('ranks', values);
  const n = values.length;
  const order = new Uint32Array(n).map((_, i) => i).sort((i, j) => compare(values[i], values[j]));
  const result = new Float64Array(n);
  for (let start = 0; start < n;) {
    let end = start + 1;
    while (end < n && values[order[end]] === values[order[start]]) end++;
    const shared = (start + 1 + end) / 2;
    for (let i = start; i < end; i++) result[order[i]] = shared;
    start = end;
  }
  return result;
}

/** Ascending order that also holds for infinities, whose difference is NaN. */
function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
