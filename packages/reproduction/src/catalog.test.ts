import { describe, expect, it } from 'vitest';
import { exhibits, figures, findExhibit, tables } from './catalog';
import { levelsOf, needsOf } from './exhibit';
import { levels } from './level';

/** Tables and figures of chapters 2 to 6, as the lists of the thesis count them. */
const TABLES = [9, 12, 8, 15, 7];
const FIGURES = [4, 3, 4, 6, 3];

const numbers = (counts: readonly number[]): string[] =>
  counts.flatMap((count, i) => Array.from({ length: count }, (_, n) => `${i + 2}.${n + 1}`));

describe('the catalogue', () => {
  it('has the 51 tables and 20 figures of the thesis in its order', () => {
    expect(tables.map(({ id }) => id)).toEqual(numbers(TABLES));
    expect(figures.map(({ id }) => id)).toEqual(numbers(FIGURES).map((number) => `figure-${number}`));
    expect([tables.length, figures.length, exhibits.length]).toEqual([51, 20, 71]);
  });

  it.each(exhibits)('$id has a title and levels from the strongest to the weakest', (exhibit) => {
    expect(exhibit.title.length).toBeGreaterThan(10);
    const order = levelsOf(exhibit).map((level) => levels.indexOf(level));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order.length).toBe(exhibit.parts.length);
  });

  it.each(exhibits.filter((exhibit) => levelsOf(exhibit).includes('needs')))('$id says what it needs', (exhibit) => {
    for (const { data, hardware, command } of needsOf(exhibit)) {
      for (const text of [data, hardware]) expect(text.length).toBeGreaterThan(3);
      expect(command).toMatch(/^archipelago (cascade|compress|describe|reproduce) /);
    }
  });
});

describe('findExhibit', () => {
  it.each([
    ['2.3', '2.3'],
    ['table-2.3', '2.3'],
    ['Table 5.10', '5.10'],
    ['figure-3.3', 'figure-3.3'],
    [' Figure 3.3 ', 'figure-3.3'],
  ])('%j is %s', (id, found) => {
    expect(findExhibit(id).id).toBe(found);
  });

  it.each(['', '2', '2.10', '7.1', 'figure-2.5', 'table', '2.3.1', '__proto__', 'x'.repeat(1e5)])(
    'refuses %j with UNKNOWN_EXHIBIT',
    (id) => {
      expect(() => findExhibit(id)).toThrow(expect.objectContaining({ code: 'UNKNOWN_EXHIBIT' }));
    },
  );
});
