import { expect, it } from 'vitest';
import { agreed, rowOf } from '../fixtures/row-of';
import { table515 } from './table-5-15';

it('348 and 507 G are 387.22 and 542.38 G of the textbook model', async () => {
  for (const [label, ours] of [
    ['ResNet-50', 387.22],
    ['ResNet-101', 542.38],
  ] as const) {
    const row = await rowOf(table515, label, 'multiply-adds');
    expect(row).toMatchObject({ ok: false, asExpected: true });
    expect(row.ours).toBeCloseTo(ours, 2);
  }
});

it('the speedups are 0.9, 1.2 and 1.3', async () => {
  expect(Object.values(await agreed(table515, 'speedup'))).toEqual(['0.9', '1.2', '1.3']);
});

it('43.4, 17.9 and 9.9 % of the pixels are passed on', async () => {
  for (const [label, share] of [
    ['Cascade - full', 43.4],
    ['Cascade - s = 512', 17.9],
    ['Cascade - s = 128', 9.9],
  ] as const) {
    expect((await rowOf(table515, label, 'pixels passed on')).ours).toBeCloseTo(share, 1);
  }
});
