import { describe, expect, it } from 'vitest';
import { computed, unmade } from './comparison';
import { table } from './exhibit';
import { allResults } from './fixtures/results';
import { reproduce, unexpectedRows } from './result';

const number = { label: 'B7', quantity: 'multiply-adds', unit: 'G', printed: '37' };
const exhibit = table('5.2', {
  title: 'Training time',
  parts: [
    { level: 'exact', of: 'costs' },
    { level: 'needs', of: 'accuracies', needs: { data: 'd', hardware: 'h', command: 'c' } },
  ],
  rows: () => [computed({ ...number, ours: 38 }), unmade({ ...number, quantity: 'top-1' })],
});

describe('reproduce', () => {
  it('gives plain data', async () => {
    const result = await reproduce(exhibit);
    expect(result).toMatchObject({ id: '5.2', kind: 'table', chapter: 5, levels: ['exact', 'needs'] });
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });

  it('leaves out rows of other levels', async () => {
    expect((await reproduce(exhibit, { level: 'exact' })).rows.map(({ quantity }) => quantity)).toEqual([
      'multiply-adds',
    ]);
  });
});

describe('unexpectedRows', () => {
  it('finds a new mismatch', async () => {
    expect(unexpectedRows((await reproduce(exhibit)).rows).map(({ ours }) => ours)).toEqual([38]);
  });

  it('finds none in the thesis', async () => {
    const results = await allResults();
    expect(unexpectedRows(results.flatMap(({ rows }) => rows))).toEqual([]);
  });
});
