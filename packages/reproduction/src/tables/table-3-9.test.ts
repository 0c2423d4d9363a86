import { expect, it } from 'vitest';
import { agreed, rowOf } from '../fixtures/row-of';
import { table39 } from './table-3-9';

it('AmoebaNet-A, ENAS, P-DARTS and PC-DARTS have 3.2, 3.9, 3.4 and 3.6 M parameters', async () => {
  expect(await agreed(table39, 'parameters')).toEqual({
    'AmoebaNet-A': '3.2',
    ENAS: '3.9',
    'P-DARTS': '3.4',
    'PC-DARTS': '3.6',
  });
});

it('cells that are not published are not made', async () => {
  for (const label of ['DARTS+', 'NA-DARTS (ours)']) {
    expect(await rowOf(table39, label, 'parameters')).toMatchObject({ ours: null, level: 'needs' });
  }
});
