import { expect, it } from 'vitest';
import { savingsText } from './savings-text';

const comparison = {
  name: 'large',
  accuracy: 0.9,
  cost: 20,
  accuracyDifference: 0.001,
  accuracyDifferenceInterval: [-0.004, 0.006],
} as const;

it.each([
  [5, '4x cheaper than large, +0.10 points of accuracy (-0.40 to +0.60)'],
  [30, '1.5x dearer than large, +0.10 points of accuracy (-0.40 to +0.60)'],
  [20, 'as dear as large, +0.10 points of accuracy (-0.40 to +0.60)'],
  [0, 'cheaper than large, +0.10 points of accuracy (-0.40 to +0.60)'],
])('savingsText at a cost of %d: %s', (cost, text) => {
  expect(savingsText({ cost, comparison })).toBe(text);
});

it('a difference that rounds to nothing has no sign', () => {
  const none = { ...comparison, accuracyDifference: -0.000001, accuracyDifferenceInterval: [0, 0] as const };
  expect(savingsText({ cost: 10, comparison: none })).toBe(
    '2x cheaper than large, 0.00 points of accuracy (0.00 to 0.00)',
  );
});
