import { describe, expect, it } from 'vitest';
import { figure, levelsOf, table } from '../exhibit';
import { imagenetNeeds } from '../needs/committees';
import made from './trained.json';
import { withOurNumbers } from './with-our-numbers';

const facts = { title: 'A table', parts: [{ level: 'needs', of: 'all', needs: imagenetNeeds() }] } as const;

describe('withOurNumbers', () => {
  it('adds what our networks gave, before what is not made', async () => {
    const exhibit = withOurNumbers(table('5.8', facts));
    expect(levelsOf(exhibit)).toEqual(['trained', 'needs']);
    const rows = await exhibit.rows();
    expect(rows.length).toBe(made['5.8'].length);
    for (const row of rows) expect(row).toMatchObject({ level: 'trained', paper: null, ok: null });
  });

  it('adds the recorded services to Figure 5.5', async () => {
    const rows = await withOurNumbers(figure('5.5', facts)).rows();
    expect(rows.length).toBe(made.services.length);
    for (const row of rows) expect(row).toMatchObject({ level: 'tabular', paper: null });
  });

  it('leaves alone what there is nothing of', async () => {
    const exhibit = withOurNumbers(table('5.1', facts));
    expect(levelsOf(exhibit)).toEqual(['needs']);
    expect(await exhibit.rows()).toEqual([]);
  });
});
