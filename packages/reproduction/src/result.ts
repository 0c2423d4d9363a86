import { levelsOf, levelText, needsOf, type Exhibit } from './exhibit';
import type { Level, Needs } from './level';
import type { Row } from './row';

/** A table or figure with its numbers, as plain data. */
export interface ExhibitResult {
  readonly id: string;
  readonly kind: Exhibit['kind'];
  readonly chapter: number;
  readonly title: string;
  /** In words, column by column. */
  readonly level: string;
  readonly levels: readonly Level[];
  readonly needs: readonly Needs[];
  readonly rows: readonly Row[];
}

export interface ReproduceOptions {
  /** Rows of other levels are left out. @defaultValue all rows */
  readonly level?: Level;
}

/** Makes the numbers of a table or figure. */
export async function reproduce(exhibit: Exhibit, { level }: ReproduceOptions = {}): Promise<ExhibitResult> {
  const rows = await exhibit.rows();
  return {
    id: exhibit.id,
    kind: exhibit.kind,
    chapter: exhibit.chapter,
    title: exhibit.title,
    level: levelText(exhibit),
    levels: levelsOf(exhibit),
    needs: needsOf(exhibit),
    rows: level === undefined ? rows : rows.filter((row) => row.level === level),
  };
}

/** The rows that differ from the thesis and were not known to, or were known to and no longer do. */
export function unexpectedRows(rows: readonly Row[]): readonly Row[] {
  return rows.filter(({ asExpected }) => !asExpected);
}
