import { expect, test } from 'vitest';
import table from '../../fixtures/special.json';
import { log1mexp } from './log-1m-exp';

test.each(table.log1mexp)('log1mexp($x) is $y', ({ x, y }) => {
  expect(Math.abs(log1mexp(x) / Number(y) - 1)).toBeLessThan(1e-15);
});

test('log1mexp(0) is -Infinity, log1mexp(-Infinity) is 0, and a positive argument has no value', () => {
  expect(log1mexp(0)).toBe(-Infinity);
  expect(log1mexp(-Infinity)).toBe(-0);
  expect(log1mexp(1)).toBeNaN();
});
