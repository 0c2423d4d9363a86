import { expect, test } from 'vitest';
import { checkLimit, maxBytesOf } from './read-options';

test('the default limit is 1 GiB', () => {
  expect(maxBytesOf({})).toBe(2 ** 30);
  expect(() => checkLimit(2 ** 30, {})).not.toThrow();
  expect(() => checkLimit(2 ** 30 + 1, {})).toThrow(expect.objectContaining({ code: 'LIMIT_EXCEEDED' }));
});

test('a size that is not a number exceeds every limit', () => {
  expect(() => checkLimit(NaN, { maxBytes: Infinity })).toThrow(expect.objectContaining({ code: 'LIMIT_EXCEEDED' }));
});

test.each([-1, NaN])('maxBytes of %s is a BAD_OPTION', (maxBytes) => {
  expect(() => maxBytesOf({ maxBytes })).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
});
