import { expect, test } from 'vitest';
import { maximizeValue } from '../fixtures/bits';
import { completed } from '../fixtures/events';
import { isBetter, score } from './order';

test('score turns a metric that is minimized round', () => {
  expect(score(completed(0, { value: 2 }), maximizeValue)).toBe(2);
  expect(score(completed(0, { value: 2 }), { metric: 'value', direction: 'minimize' })).toBe(-2);
  expect(score(completed(0, { value: 2 }), { metric: 'loss', direction: 'minimize' })).toBeUndefined();
});

test('isBetter prefers the earlier of two equal trials', () => {
  const [first, second] = [completed(0, { value: 2 }), completed(1, { value: 2 })];
  expect(isBetter(first, second, maximizeValue)).toBe(true);
  expect(isBetter(second, first, maximizeValue)).toBe(false);
  expect(isBetter(second, undefined, maximizeValue)).toBe(true);
  expect(isBetter(completed(2, { loss: 1 }), undefined, maximizeValue)).toBe(false);
});
