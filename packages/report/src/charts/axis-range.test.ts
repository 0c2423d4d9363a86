import { expect, test } from 'vitest';
import { axisRange, rangeWith } from './axis-range';

const good = Array.from({ length: 20 }, (_, i) => 0.95 + i / 1000);

test('axisRange has a margin around all values', () => {
  const { low, high } = axisRange([1, 2, 3], 'maximize');
  expect(low).toBeCloseTo(0.9);
  expect(high).toBeCloseTo(3.1);
});

test('a collapsed network does not press the others against the edge', () => {
  expect(axisRange([...good, 0.1], 'maximize').low).toBeGreaterThan(0.9);
  expect(axisRange([...good.map((value) => 1 - value), 0.9], 'minimize').high).toBeLessThan(0.1);
});

test('the better side is never cut', () => {
  expect(axisRange([...good.map((value) => value - 0.9), 0.9], 'maximize').high).toBeGreaterThan(0.9);
});

test('one value, equal values and none have a range too', () => {
  for (const values of [[0], [5], [2, 2, 2], []]) {
    const { low, high } = axisRange(values, 'maximize');
    expect(high).toBeGreaterThan(low);
  }
});

test('rangeWith widens the range to at most twice its length', () => {
  const range = { low: 0, high: 1 };
  expect(rangeWith(range, 1.5).high).toBeGreaterThan(1.5);
  expect(rangeWith(range, 0.5)).toEqual(range);
  expect(rangeWith(range, -9)).toEqual(range);
  expect(rangeWith(range, undefined)).toEqual(range);
});
