import { expect, it } from 'vitest';
import { agreed, rowOf } from '../fixtures/row-of';
import { table310 } from './table-3-10';

it('DARTS, P-DARTS and PC-DARTS have 4.7, 4.9 and 5.3 M parameters', async () => {
  expect(await agreed(table310, 'parameters')).toEqual({ DARTS: '4.7', 'P-DARTS': '4.9', 'PC-DARTS': '5.3' });
});

it('P-DARTS and PC-DARTS have 557 and 586 M, norms and activations counted', async () => {
  expect(await agreed(table310, 'operations')).toEqual({ 'P-DARTS': '557', 'PC-DARTS': '586' });
});

it('574 M of DARTS are 529.911552 M', async () => {
  const row = await rowOf(table310, 'DARTS', 'multiply-adds');
  expect(row).toMatchObject({ paper: 574, ours: 529.911552, ok: false, expected: 'mismatch', asExpected: true });
});
