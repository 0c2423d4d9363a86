import { parsePrinted } from './printed';
import { distanceOf, type Row } from './row';

/** A row as text for a table of columns. */
export interface RowText {
  readonly label: string;
  /** With its unit: `parameters (M)`. */
  readonly quantity: string;
  /** As printed. */
  readonly paper: string;
  /** With one digit more than is printed. */
  readonly ours: string;
  /** `± 0.005`. */
  readonly tolerance: string;
  /** Ours over the paper's, less 1: `-7.7 %`. */
  readonly distance: string;
  /**
   * `ok`, `known mismatch`, `NEW MISMATCH`, `MISMATCH GONE` (one that was known agrees or has another distance), `needs`,
   * `ours` of a number that the thesis does not print, or of a trained or tabular one how often it was made, its spread and test.
   */
  readonly verdict: string;
}

/** A row in words; empty where there is nothing to say. */
export function rowText(row: Row): RowText {
  const { label, quantity, unit, printed, ours, tolerance } = row;
  const distance = distanceOf(row);
  return {
    label,
    quantity: unit === '' ? quantity : `${quantity} (${unit})`,
    paper: printed ?? '',
    ours: ours === null ? '' : oursText(ours, printed),
    tolerance: tolerance === null ? '' : `± ${Number(tolerance.toPrecision(2))}`,
    distance: distance === null ? '' : percent(distance),
    verdict: verdictOf(row),
  };
}

function oursText(ours: number, printed: string | null): string {
  if (printed === null) return String(Number(ours.toPrecision(4)));
  const { place } = parsePrinted(printed);
  if (place === 1 && Number.isInteger(ours)) return String(ours);
  return ours.toFixed(Math.round(-Math.log10(place)) + 1);
}

function percent(fraction: number): string {
  const text = (100 * fraction).toFixed(1);
  return `${Number(text) === 0 ? '0.0' : fraction > 0 ? `+${text}` : text} %`;
}

function verdictOf({ level, paper, ok, expected, asExpected, note }: Row): string {
  if (level === 'trained' || level === 'tabular') return `${level}: ${note}`;
  if (ok === null) return level === 'needs' ? 'needs' : paper === null ? 'ours' : '';
  if (expected === 'match') return ok ? 'ok' : 'NEW MISMATCH';
  return asExpected ? 'known mismatch' : 'MISMATCH GONE';
}
