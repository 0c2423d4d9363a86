import { NumericsError } from '../errors';
import { checkSample } from './check';

/**
 * The value below which the part `p` of the sample lies: linear between order statistics at (n − 1)p, which is type 7 of
 * Hyndman and Fan (1996) and the default of R and NumPy. Throws `EMPTY`, or `OUT_OF_RANGE` where `p` is outside [0, 1].
 */
export function quantile(values: ArrayLike<number>, p: number): number {
  checkSample('quantile', values);
  if (!(p >= 0 && p <= 1)) {
    throw new NumericsError('OUT_OF_RANGE', `quantile: p is ${p}; give a number in [0, 1]`);
  }
  const sorted = Float64Array.from(values).sort();
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const part = position - below;
  if (part === 0 || sorted[below] === sorted[below + 1]) return sorted[below];
  return sorted[below] * (1 - part) + sorted[below + 1] * part;
}

/** The middle value, or the mean of the two middle ones. Throws `EMPTY` where there is no value. */
export function median(values: ArrayLike<number>): number {
  checkSample('median', values);
  return quantile(values, 0.5);
}
