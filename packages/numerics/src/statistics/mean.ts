import { checkSample } from './check';
import { sum } from './sum';

/** Arithmetic mean, with compensated summation. Throws `EMPTY` where there is no value. */
export function mean(values: ArrayLike<number>): number {
  checkSample('mean', values);
  return sum(values) / values.length;
}
