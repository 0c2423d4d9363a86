import { unmade } from './comparison';
import type { Row } from './row';

/** A column of a printed table: what it counts, and in which unit. */
export type Column = readonly [quantity: string, unit: string];

/** The rows of a printed table by their labels; null where the thesis prints nothing. */
export type Lines = Readonly<Record<string, readonly (string | null)[]>>;

/** The numbers of a printed table, none of them made. */
export function paperRows(columns: readonly Column[], lines: Lines): readonly Row[] {
  return Object.entries(lines).flatMap(([label, numbers]) =>
    columns.flatMap(([quantity, unit], i) => {
      const printed = numbers[i];
      return printed === null ? [] : [unmade({ label, quantity, unit, printed })];
    }),
  );
}
