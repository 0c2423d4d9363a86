import type { Schedule } from './schedule';

/** The same rate all the time. */
export function constant(rate: number): Schedule {
  return () => rate;
}
