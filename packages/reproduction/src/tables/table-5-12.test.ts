import { expect, it } from 'vitest';
import { agreed, rowOf } from '../fixtures/row-of';
import { table512 } from './table-5-12';

it('all speedups but one agree', async () => {
  expect(Object.values(await agreed(table512, 'speedup'))).toEqual(['1.6', '2.2', '3.0', '3.2', '4.7', '2.8', '5.4']);
});

it('10.3 over 5.1 is 2.0, and 2.1 is printed', async () => {
  const row = await rowOf(table512, 'B4+B4', 'speedup');
  expect(row).toMatchObject({ paper: 2.1, ok: false, asExpected: true });
  expect(row.ours! + row.tolerance!).toBeLessThan(2.1);
});
