import { expect, it } from 'vitest';
import { agreed, rowOf } from '../fixtures/row-of';
import { table59 } from './table-5-9';

it('exit ratios give the averages 0.67, 1.1, 2.0, 3.4, 4.1, 6.9, 3.6 and 4.2 G', async () => {
  expect(Object.values(await agreed(table59, 'average multiply-adds'))).toEqual([
    ...['0.67', '1.1', '2.0', '3.4', '4.1', '6.9'],
    ...['3.6', '4.2'],
  ]);
});

it('0.54 follows from the printed costs of B0 and B1 only', async () => {
  expect(Object.keys(await agreed(table59, 'average of the printed multiply-adds')).length).toBe(9);
  expect(await rowOf(table59, 'B0+B1', 'average multiply-adds')).toMatchObject({ ok: false, asExpected: true });
});
