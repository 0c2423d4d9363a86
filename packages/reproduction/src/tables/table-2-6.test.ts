import { expect, it } from 'vitest';
import { agreed, rowOf } from '../fixtures/row-of';
import { table26 } from './table-2-6';

it('all nine f(x) and "times" agree', async () => {
  expect(Object.keys(await agreed(table26, 'f(x)')).length).toBe(9);
  expect(Object.keys(await agreed(table26, 'times')).length).toBe(9);
});

it('the deviations 0.3382 and 0.2814 are ten times too great', async () => {
  for (const [label, ours] of [
    ['VGG-19, Marginal', 0.0339],
    ['ResNet-34, Euclidean', 0.0281],
  ] as const) {
    const row = await rowOf(table26, label, 'deviation of the ratio');
    expect(row).toMatchObject({ ok: false, asExpected: true });
    expect(row.ours).toBeCloseTo(ours, 4);
  }
});
