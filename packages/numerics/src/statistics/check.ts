import { NumericsError } from '../errors';

/** Throws unless `values` holds at least `least` numbers and none is NaN. */
export function checkSample(caller: string, values: ArrayLike<number>, least = 1): void {
  if (values.length < least) {
    throw new NumericsError(
      'EMPTY',
      `${caller}: there are ${values.length} values; give at least ${least === 1 ? 'one' : least}`,
    );
  }
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i])) {
      throw new NumericsError('NOT_FINITE', `${caller}: value ${i} is NaN; leave such values out`);
    }
  }
}

/** Throws unless the two samples are equally long, hold at least `least` pairs, and no value is NaN. */
export function checkPairs(caller: string, x: ArrayLike<number>, y: ArrayLike<number>, least: number): void {
  if (x.length !== y.length) {
    throw new NumericsError(
      'LENGTH_MISMATCH',
      `${caller}: the samples have ${x.length} and ${y.length} values; give pairs, equally many of each`,
    );
  }
  checkSample(caller, x, least);
  checkSample(caller, y, least);
}
