/**
 * How a number of the thesis is shown, never blurred:
 *
 * - `exact`: computed; counts, costs, and arithmetic on printed numbers.
 * - `tabular`: read from published tables of real trainings.
 * - `trained`: from our own trainings on small real data; shows a claim's direction, with seeds and intervals.
 * - `needs`: not made; says what data and hardware it takes.
 */
export type Level = 'exact' | 'tabular' | 'trained' | 'needs';

/** From the strongest to the weakest. */
export const levels: readonly Level[] = ['exact', 'tabular', 'trained', 'needs'];

/** What it takes to make what is not made. */
export interface Needs {
  /** Data sets, or `none`. */
  readonly data: string;
  /** Hardware and time: what the thesis used where it says so. */
  readonly hardware: string;
  /** The command that makes it. */
  readonly command: string;
  /** Whether there is such a command. @defaultValue false */
  readonly exists?: boolean;
  /** Where the command does something else than the thesis. @defaultValue none */
  readonly remark?: string;
}

/** A part of a table or figure that is shown at one level. */
export type Part =
  | { readonly level: Exclude<Level, 'needs'>; /** Which columns. */ readonly of: string }
  | { readonly level: 'needs'; /** Which columns. */ readonly of: string; readonly needs: Needs };
