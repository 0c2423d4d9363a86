import { checkPairs } from './check';
import { pearson } from './pearson';
import { ranks } from './ranks';

/**
 * Spearman's rank correlation: Pearson's coefficient of the ranks, ties sharing their mean rank. NaN where one of the
 * samples is constant. Throws `LENGTH_MISMATCH`, or `EMPTY` below two pairs.
 */
export function spearman(x: ArrayLike<number>, y: ArrayLike<number>): number {
  checkPairs('spearman', x, y, 2);
  return pearson(ranks(x), ranks(y));
}
