import { expect, test } from 'vitest';
import { formatTick } from './tick-format';

test.each([
  [0.95, { low: 0.9, high: 1.2 }, '0.95'],
  [1, { low: 0.9, high: 1.2 }, '1.00'],
  [-0.5, { low: -1, high: 1 }, '\u22120.5'],
  [1e-17, { low: -1, high: 1 }, '0.0'],
  [40, { low: 0, high: 100 }, '40'],
  [15_000, { low: 0, high: 50_000 }, '15k'],
  [0.0002, { low: 0, high: 0.0008 }, '0.0002'],
])('formatTick(%d, %j) is %s', (tick, range, text) => expect(formatTick(tick, range)).toBe(text));
