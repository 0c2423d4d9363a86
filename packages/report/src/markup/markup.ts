import { escapeText } from './escape';

/** Text that is already HTML or SVG. Only {@link markup} and {@link trusted} make one. */
export class Markup {
  constructor(readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

/** What a template may hold: text and numbers are escaped, markup is not, and nothing is left out. */
export type Insertable = Markup | string | number | false | null | undefined | readonly Insertable[];

/**
 * A template tag for HTML and SVG that escapes whatever it inserts, so that no text of a run can become markup.
 * Attribute values must stand in double quotes.
 */
export function markup(strings: TemplateStringsArray, ...values: readonly Insertable[]): Markup {
  let text = strings[0];
  values.forEach((value, i) => {
    text += insert(value) + strings[i + 1];
  });
  return new Markup(text);
}

/** Marks text that this package made itself as markup. Never give it text of a run. */
export function trusted(text: string): Markup {
  return new Markup(text);
}

function insert(value: Insertable): string {
  if (value === undefined || value === null || value === false) return '';
  if (value instanceof Markup) return value.text;
  if (typeof value === 'object') return value.map(insert).join('');
  return escapeText(String(value));
}
