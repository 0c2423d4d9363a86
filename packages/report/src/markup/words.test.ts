import { expect, test } from 'vitest';
import { clip, count, metricLabel } from './words';

test('clip(text, 5) is at most five characters long', () => {
  expect(clip('12345', 5)).toBe('12345');
  expect(clip('123456', 5)).toBe('1234\u2026');
  expect([...clip('\u{1f600}'.repeat(9), 5)]).toHaveLength(5);
});

test('clip of a very long text does not take it apart as a whole', () => {
  expect(clip('x'.repeat(50_000_000), 3)).toBe('xx\u2026');
});

test.each([
  ['accuracy', 'accuracy'],
  ['multiplyAdds', 'multiply-adds'],
  ['multiply_adds', 'multiply-adds'],
  ['validationLoss', 'validation loss'],
  ['MSE', 'MSE'],
  ['f', 'f'],
])('metricLabel(%s) is %s', (name, label) => expect(metricLabel(name)).toBe(label));

test('count has a plural', () => {
  expect(count(1, 'trial')).toBe('1 trial');
  expect(count(12_000, 'trial')).toBe('12,000 trials');
});
