import { expect, it } from 'vitest';
import { agreed, rowOf } from '../fixtures/row-of';
import { table510 } from './table-5-10';

it('C0 costs at most 1.384 G', async () => {
  const row = await rowOf(table510, 'C0', 'worst-case multiply-adds');
  expect(row.ours).toBeCloseTo(1.384, 3);
});

it('phi = 0 and 1 give the costs of B0 and B2, phi = 7 gives 39.66 G and not the 37 of B7', async () => {
  const costs = await agreed(table510, 'multiply-adds');
  expect(costs).toMatchObject({ 'phi = 0, said to give B0': '0.39', 'phi = 1, said to give B2': '1.0' });
  const seven = await rowOf(table510, 'phi = 7, said to give B7', 'multiply-adds');
  expect(seven).toMatchObject({ ok: false, asExpected: true });
  expect(seven.ours).toBeCloseTo(39.664, 3);
});

it('all twelve gains agree', async () => {
  expect(Object.keys(await agreed(table510, 'gain in top-1')).length).toBe(12);
});
