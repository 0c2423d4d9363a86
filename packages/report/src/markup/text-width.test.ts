import { expect, test } from 'vitest';
import { textWidth } from './text-width';

test('textWidth grows with the text, the size and the weight', () => {
  expect(textWidth('', 12)).toBe(0);
  expect(textWidth('iii', 12)).toBeLessThan(textWidth('mmm', 12));
  expect(textWidth('conv', 24)).toBeCloseTo(2 * textWidth('conv', 12));
  expect(textWidth('conv', 12, true)).toBeGreaterThan(textWidth('conv', 12));
});

test('textWidth takes an em for each East Asian character', () => {
  expect(textWidth('\u5377\u7a4d', 10)).toBeGreaterThanOrEqual(20);
});
