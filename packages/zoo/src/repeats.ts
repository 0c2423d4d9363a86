import { ZooError } from './errors';

/** More layers of a kind than any network has; they keep a network within bounded time and memory. */
const MAXIMUM = 1000;

export interface RepeatsOptions {
  /** What is repeated, for the message: `blocks of stage 2`. */
  readonly what: string;
  /** @defaultValue 1 */
  readonly minimum?: number;
}

/** `count`, where it is an integer from the minimum to 1000. Throws `BAD_OPTION` where it is not. */
export function checkRepeats(count: number, { what, minimum = 1 }: RepeatsOptions): number {
  if (Number.isInteger(count) && count >= minimum && count <= MAXIMUM) return count;
  throw new ZooError('BAD_OPTION', `${count} ${what}; give an integer from ${minimum} to ${MAXIMUM}`);
}
