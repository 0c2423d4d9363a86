import { expect, it } from 'vitest';
import { agreed, rowOf } from '../fixtures/row-of';
import { table24 } from './table-2-4';

it('f(x) of all seven rows agrees: 0.8849 and 0.8041 of TPE, 0.9062 and 0.9123 of ours', async () => {
  expect(Object.values(await agreed(table24, 'f(x)'))).toEqual([
    '0.8849 ± 0.0111',
    '0.8041 ± 0.0595',
    '0.9062 ± 0.0081',
    '0.9123 ± 0.0151',
    '0.9065 ± 0.0072',
    '0.9205 ± 0.0117',
    '0.9246 ± 0.0076',
  ]);
});

it('8.99 of TPE is more than three runs can have', async () => {
  const row = await rowOf(table24, 'ResNet-18, TPE - removal + shrink', 'times');
  expect(row).toMatchObject({ ok: false, asExpected: true });
});

it('11.82 of TPE is not determined', async () => {
  expect(await rowOf(table24, 'ResNet-18, TPE', 'times')).toMatchObject({ ours: null, level: 'needs' });
});
