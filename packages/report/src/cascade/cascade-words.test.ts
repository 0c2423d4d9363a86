import { expect, test } from 'vitest';
import { cascadeName, costAgainst, percent, percentInterval, points, thresholdText } from './cascade-words';

test('cascadeName joins the members, clipped', () => {
  expect(cascadeName(['a', 'b', 'b'])).toBe('a → b → b');
  expect(cascadeName(['x'.repeat(100)]).length).toBe(40);
});

test('percent and percentInterval', () => {
  expect(percent(0.81394)).toBe('81.39 %');
  expect(percentInterval([0.9, 0.9312])).toBe('90.00 to 93.12 %');
});

test.each([
  [0.0031, '+0.31'],
  [-0.0031, '−0.31'],
  [-0.00001, '0.00'],
  [0, '0.00'],
])('points of %d are %s', (difference, text) => {
  expect(points(difference)).toBe(text);
});

test.each([
  [2, 5, '2.5× cheaper than X'],
  [5, 2, '2.5× dearer than X'],
  [3, 3, 'As dear as X'],
  [0, 3, 'Cheaper than X'],
  [3, 0, 'Dearer than X'],
])('costAgainst: %d beside %d is %s', (cost, other, text) => {
  expect(costAgainst(cost, { name: 'X', cost: other })).toBe(text);
});

test('thresholdText has four significant digits, or says that no sample reaches it', () => {
  expect(thresholdText(Number.MAX_VALUE)).toBe('never');
  expect(thresholdText(0.123456)).toBe('0.1235');
});
