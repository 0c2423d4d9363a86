import { ZooError } from '../errors';

/** Networks are not scaled beyond this. */
const LARGEST = 64;

/**
 * Checks a width or depth multiplier: more than 0, at most 64. Throws `BAD_OPTION`; `subject` and `what` are for the
 * message.
 */
export function checkMultiplier(multiplier: number, what: string, subject: string): void {
  if (multiplier > 0 && multiplier <= LARGEST) return;
  throw new ZooError('BAD_OPTION', `${subject}: the ${what} is ${multiplier}; give more than 0, at most ${LARGEST}`);
}
