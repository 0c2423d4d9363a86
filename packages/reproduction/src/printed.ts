import { ReproductionError } from './errors';

/** A number as the thesis prints it. */
export interface Printed {
  /** As it stands there: `0.8593 ± 0.0525`. */
  readonly text: string;
  readonly value: number;
  /** The last printed place: 0.0001 of `0.8593`. */
  readonly place: number;
  /** The number after ±. */
  readonly deviation?: { readonly value: number; readonly place: number };
}

/**
 * Reads a printed number, or a mean and a deviation joined by ±: `20.09`, `0.8593 ± 0.0525`, `-0.3`.
 *
 * Throws `BAD_NUMBER` for any other text.
 */
export function parsePrinted(text: string): Printed {
  const [mean, deviation, more] = text.split(' ± ').map((part) => readNumber(part, text));
  if (more !== undefined) throw badNumber(text);
  return deviation === undefined ? { text, ...mean } : { text, ...mean, deviation };
}

function readNumber(part: string, text: string): { readonly value: number; readonly place: number } {
  const [, fraction = ''] = /^[+-]?\d+(?:\.(\d+))?$/.exec(part) ?? badPart(text);
  return { value: Number(part), place: Number(`1e-${fraction.length}`) };
}

function badPart(text: string): never {
  throw badNumber(text);
}

function badNumber(text: string): ReproductionError {
  return new ReproductionError('BAD_NUMBER', `'${text}' is no printed number; write it as 20.09 or 0.8593 ± 0.0525`);
}

/** Half a unit of the last place: a printed number stands for all that are nearer to it than this. */
export function halfPlace({ place }: Pick<Printed, 'place'>): number {
  return place / 2;
}

/**
 * Whether a number comes out as the printed one when it is rounded to as many places. A number half-way between two
 * counts as either, since neither the rule for halves nor the last bits of the computation are known.
 */
export function printsAs(number: number, printed: Printed): boolean {
  return isWithin(number - printed.value, halfPlace(printed), printed.value);
}

/** Whether a difference is at most the tolerance, but for the rounding of doubles of the size of `scale`. */
export function isWithin(difference: number, tolerance: number, scale: number): boolean {
  return Math.abs(difference) <= tolerance + 64 * Number.EPSILON * Math.max(1, Math.abs(scale));
}
