import { expect, it } from 'vitest';
import { agreed, rowOf } from '../fixtures/row-of';
import { table66 } from './table-6-6';

it('all 15 overall mAPH are the means of their classes', async () => {
  expect(Object.keys(await agreed(table66, 'overall mAPH')).length).toBe(15);
});

it('gaps of the table stay gaps', async () => {
  await expect(rowOf(table66, '(b) PPBA', 'AP, Vehicle')).rejects.toThrow('0 rows');
  expect(await rowOf(table66, '(b) PPBA', 'APH, Vehicle')).toMatchObject({ paper: 53.4 });
});
