import { describe, expect, it } from 'vitest';
import { tables } from '../catalog';
import { levelsOf } from '../exhibit';
import { allResults } from '../fixtures/results';

/** How many numbers each table prints that nothing else in these tests counts. */
const counts: Readonly<Record<string, number>> = {
  '3.1': 8,
  '3.2': 24,
  '3.3': 15,
  '3.4': 20,
  '3.5': 6,
  '3.6': 12,
  '3.7': 12,
  '3.11': 17,
  '3.12': 12,
  '4.7': 10,
  '5.1': 8,
  '6.1': 0,
  '6.2': 0,
};

describe('tables that are not made', () => {
  it('are these', () => {
    const unmade = tables.filter((table) => levelsOf(table).join() === 'needs');
    expect(unmade.map(({ id }) => id)).toEqual(Object.keys(counts).sort((a, b) => order(a) - order(b)));
  });

  it.each(Object.entries(counts))('%s lists its %d numbers, none of them made', async (id, count) => {
    const { rows } = (await allResults()).find((result) => result.id === id)!;
    expect(rows.length).toBe(count);
    for (const row of rows) expect(row).toMatchObject({ level: 'needs', ours: null, ok: null, asExpected: true });
  });
});

function order(id: string): number {
  const [chapter, number] = id.split('.').map(Number);
  return 100 * chapter + number;
}

it.each(['4.2', '4.3', '4.4', '4.5'])('all gains of %s are the differences of its accuracies', async (id) => {
  const { rows } = (await allResults()).find((result) => result.id === id)!;
  const gains = rows.filter(({ quantity }) => quantity.startsWith('gain'));
  expect(gains.length).toBeGreaterThanOrEqual(8);
  for (const { ok, note } of gains) expect([ok, note]).toEqual([true, null]);
});

it.each(['6.3', '6.4', '6.5', '6.7'])('all overall mAPH of %s are the means of its classes', async (id) => {
  const { rows } = (await allResults()).find((result) => result.id === id)!;
  const means = rows.filter(({ quantity }) => quantity === 'overall mAPH');
  expect(means.length).toBeGreaterThanOrEqual(3);
  for (const { ok } of means) expect(ok).toBe(true);
});
