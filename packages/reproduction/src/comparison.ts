import { halfPlace, isWithin, parsePrinted, printsAs } from './printed';
import type { Mismatch } from './mismatches';
import type { Row } from './row';
import { spread, valueAt, type Formula } from './spread';

/** What a number is of. */
export interface Subject {
  readonly label: string;
  readonly quantity: string;
  readonly unit?: string;
}

/** A number of the thesis that is compared. */
export interface PaperNumber extends Subject {
  readonly printed: string;
  /** Why the two differ, where that is known. @defaultValue they are expected to agree */
  readonly mismatch?: Mismatch;
  readonly note?: string;
}

/** A number that is computed to the last digit: it agrees where it prints as the paper's. */
export function computed({ ours, ...number }: PaperNumber & { readonly ours: number }): Row {
  return compare(number, ours, halfPlace(parsePrinted(number.printed)));
}

export interface DerivedNumber extends PaperNumber {
  /** The printed numbers that it is made from; a mean ± deviation gives the formula two values. */
  readonly from: readonly string[];
  readonly formula: Formula;
}

/**
 * A number that is computed from other printed numbers. It agrees where some numbers that print as those give one that
 * prints as the paper's: the tolerance is what their rounding can change, and half a place.
 */
export function derived({ from, formula, ...number }: DerivedNumber): Row {
  const inputs = from.map(parsePrinted);
  const printed = parsePrinted(number.printed);
  const ours = valueAt(formula, inputs);
  const { low, high } = spread(formula, inputs);
  const row = compare(number, ours, Math.max(high - ours, ours - low) + halfPlace(printed));
  if (!row.ok || row.note !== null || printsAs(ours, printed)) return row;
  return { ...row, note: 'agrees within the rounding of the printed numbers that it is made from' };
}

function compare(number: PaperNumber, ours: number, tolerance: number): Row {
  const { mismatch } = number;
  const row = paperRow(number);
  const { value } = parsePrinted(number.printed);
  const ok = isWithin(ours - value, tolerance, value);
  const compared = { ...row, level: 'exact', ours, tolerance, ok } as const;
  if (mismatch === undefined) return { ...compared, asExpected: ok };
  const asExpected = !ok && printsAs(100 * (ours / value - 1), parsePrinted(mismatch.distance));
  return { ...compared, expected: 'mismatch', asExpected, note: mismatch.reason };
}

/** A number of the thesis that is not made: a measured accuracy, latency or the like. */
export function unmade(number: Omit<PaperNumber, 'mismatch'>): Row {
  return paperRow(number);
}

/** A number of ours that the thesis does not print. */
export function ourOwn({ label, quantity, unit = '', ours, note }: Subject & { ours: number; note: string }): Row {
  const paper = { paper: null, printed: null, tolerance: null, ok: null } as const;
  return { label, quantity, unit, level: 'exact', ...paper, ours, expected: 'match', asExpected: true, note };
}

/** A number of our own trainings on small data; the thesis has no such number. */
export function trained({ label, quantity, unit = '', ours, note }: Subject & { ours: number; note: string }): Row {
  return { ...ourOwn({ label, quantity, unit, ours, note }), level: 'trained' };
}

function paperRow({ label, quantity, unit = '', printed, note }: PaperNumber): Row {
  return {
    label,
    quantity,
    unit,
    level: 'needs',
    paper: parsePrinted(printed).value,
    printed,
    ours: null,
    tolerance: null,
    ok: null,
    expected: 'match',
    asExpected: true,
    note: note ?? null,
  };
}
