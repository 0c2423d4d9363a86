/**
 * log Σ exp(values), without overflow or underflow: the largest value is taken out first. An empty sum is −∞, a +∞ among
 * the values gives +∞, a NaN gives NaN.
 */
export function logSumExp(values: ArrayLike<number>): number {
  let largest = -Infinity;
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i])) return NaN;
    if (values[i] > largest) largest = values[i];
  }
  if (!Number.isFinite(largest)) return largest;
  let total = 0;
  for (let i = 0; i < values.length; i++) total += Math.exp(values[i] - largest);
  return largest + Math.log(total);
}
