import type { Level, Needs, Part } from './level';
import type { Row } from './row';

/** A table or figure of the thesis. */
export interface Exhibit {
  /** `2.3` of a table, `figure-2.3` of a figure. */
  readonly id: string;
  readonly kind: 'table' | 'figure';
  readonly chapter: number;
  readonly title: string;
  /** What of it is shown at which level; the strongest level first. */
  readonly parts: readonly Part[];
  /** Makes its numbers; modules that are slow to load are loaded here. */
  rows(): Promise<readonly Row[]>;
}

/** What differs from exhibit to exhibit. */
export interface ExhibitFacts {
  readonly title: string;
  readonly parts: readonly Part[];
  /** @defaultValue no rows */
  readonly rows?: () => readonly Row[] | Promise<readonly Row[]>;
}

/** The table of a number such as `2.3`. */
export function table(number: string, facts: ExhibitFacts): Exhibit {
  return exhibit('table', number, facts);
}

/** The figure of a number such as `2.1`. */
export function figure(number: string, facts: ExhibitFacts): Exhibit {
  return exhibit('figure', number, facts);
}

function exhibit(kind: Exhibit['kind'], number: string, { title, parts, rows = () => [] }: ExhibitFacts): Exhibit {
  const id = kind === 'table' ? number : `figure-${number}`;
  return { id, kind, chapter: Number.parseInt(number), title, parts, rows: async () => rows() };
}

/** How an exhibit is called in a text: `Table 2.3`. */
export function nameOf({ id, kind }: Exhibit): string {
  return kind === 'table' ? `Table ${id}` : `Figure ${id.slice('figure-'.length)}`;
}

/** The levels of its parts, strongest first. */
export function levelsOf({ parts }: Exhibit): readonly Level[] {
  return [...new Set(parts.map(({ level }) => level))];
}

/** Its level in words: `exact for parameters; needs for accuracies`, or the level alone where it has one. */
export function levelText({ parts }: Exhibit): string {
  return parts.length === 1 ? parts[0].level : parts.map(({ level, of }) => `${level} for ${of}`).join('; ');
}

/** What its unmade parts take. */
export function needsOf({ parts }: Exhibit): readonly Needs[] {
  return parts.flatMap((part) => (part.level === 'needs' ? [part.needs] : []));
}
