import { expect, it } from 'vitest';
import { costText } from './cost-text';

it.each([
  [0, '0'],
  [0.001, '0.001'],
  [15, '15'],
  [999.99, '1 k'],
  [5_204_321_000, '5.204 G'],
  [37.7e9, '37.7 G'],
])('costText of %d is %s', (cost, text) => {
  expect(costText(cost)).toBe(text);
});
