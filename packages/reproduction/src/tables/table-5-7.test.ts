import { expect, it } from 'vitest';
import { rowOf } from '../fixtures/row-of';
import { table57 } from './table-5-7';

it('the cascade of 0.67 G is B0+B1+B3', async () => {
  const row = await rowOf(table57, 'Cascade of 0.67 G', 'average multiply-adds');
  expect(row.ok).toBe(true);
  expect(row.ours).toBeCloseTo(0.669, 3);
  expect(row.note).toMatch(/B0\+B1\+B3/);
});

it("other authors' networks are not made", async () => {
  expect(await rowOf(table57, 'BigNASModel-L', 'multiply-adds')).toMatchObject({ paper: 0.59, ours: null });
});
