import type { Printed } from './printed';

/** From the least to the greatest value that a number can have. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** A function of printed numbers; a range where they do not determine its value. */
export type Formula = (...values: number[]) => number | Range;

/**
 * The range of a function of printed numbers, each of which can have been any number that rounds to it. The function is
 * taken at all corners of that box, which hold its extremes where it is monotone in each number.
 */
export function spread(formula: Formula, inputs: readonly Printed[]): Range {
  const numbers = inputs.flatMap(({ deviation, ...mean }) => (deviation === undefined ? [mean] : [mean, deviation]));
  let low = Infinity;
  let high = -Infinity;
  for (let corner = 0; corner < 2 ** numbers.length; corner++) {
    const values = numbers.map(({ value, place }, i) => value + ((corner >> i) & 1 ? place / 2 : -place / 2));
    const range = asRange(formula(...values));
    low = Math.min(low, range.low);
    high = Math.max(high, range.high);
  }
  return { low, high };
}

/** The value of a function at the printed numbers; the middle where it is a range. */
export function valueAt(formula: Formula, inputs: readonly Printed[]): number {
  const values = inputs.flatMap(({ value, deviation }) =>
    deviation === undefined ? [value] : [value, deviation.value],
  );
  const { low, high } = asRange(formula(...values));
  return (low + high) / 2;
}

function asRange(value: number | Range): Range {
  return typeof value === 'number' ? { low: value, high: value } : value;
}
