import { checkPairs } from './check';
import { mean } from './mean';

/**
 * Pearson's correlation coefficient of paired values, in [−1, 1]; NaN where one of the samples is constant. Throws
 * `LENGTH_MISMATCH`, or `EMPTY` below two pairs.
 */
export function pearson(x: ArrayLike<number>, y: ArrayLike<number>): number {
  checkPairs('pearson', x, y, 2);
  const meanX = mean(x);
  const meanY = mean(y);
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let i = 0; i < x.length; i++) {
    const dx = x[i] - meanX;
    const dy = y[i] - meanY;
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  return Math.max(-1, Math.min(1, xy / (Math.sqrt(xx) * Math.sqrt(yy))));
}
