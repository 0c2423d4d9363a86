import { expect, test } from 'vitest';
import { clipCurve } from './clip-curve';

const range = { low: 0, high: 1 };
const curve = (...values: number[]) => values.map((value, step) => ({ step, value }));

test('clipCurve keeps a curve that lies within the range', () => {
  expect(clipCurve(curve(0.1, 0.5, 0.9), range)).toEqual(curve(0.1, 0.5, 0.9));
});

test('clipCurve begins where the curve comes in', () => {
  expect(clipCurve(curve(-1, 1), range)).toEqual([
    { step: 0.5, value: 0 },
    { step: 1, value: 1 },
  ]);
});

test('clipCurve leaves a gap where the curve is outside', () => {
  const parts = clipCurve(curve(0.5, 1.5, 0.5), range);
  expect(parts.map(({ step }) => step)).toEqual([0, 0.5, 1, 1.5, 2]);
  expect(parts.map(({ value }) => value)).toEqual([0.5, 1, NaN, 1, 0.5]);
});

test('clipCurve of what lies outside is empty', () => {
  expect(clipCurve(curve(2, 3, 4), range)).toEqual([]);
});
