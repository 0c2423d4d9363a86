import { expect, it } from 'vitest';
import { agreed, rowOf } from '../fixtures/row-of';
import { table52 } from './table-5-2';

it('B3+B4+B4, B5+B5 and B5+B5+B5 have 10.6, 20.5 and 30.8 G multiply-adds', async () => {
  expect(await agreed(table52, 'multiply-adds')).toEqual({
    B6: '19.1',
    'B3+B4+B4': '10.6',
    'B5+B5': '20.5',
    'B5+B5+B5': '30.8',
  });
});

it('they train for 88, 96 and 144 days', async () => {
  expect(Object.values(await agreed(table52, 'training'))).toEqual(['88', '96', '144']);
});

it('B7 has 37.75 G, 2.0 % more than 37', async () => {
  const row = await rowOf(table52, 'B7', 'multiply-adds');
  expect(row).toMatchObject({ ours: 37.745884192, ok: false, asExpected: true });
});
