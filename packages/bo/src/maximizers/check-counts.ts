import { BoError } from '../errors';

/** Throws `BAD_OPTION` unless all options are whole numbers from 1. */
export function checkCounts(place: string, options: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(options)) {
    if (!Number.isInteger(value) || value < 1) {
      throw new BoError('BAD_OPTION', `${place}: ${name} is ${value}; give a whole number from 1`);
    }
  }
}
