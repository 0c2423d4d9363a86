import { expect, it } from 'vitest';
import { codeOf } from '../fixtures/code-of';
import { checkMultiplier } from './multiplier';

it.each([0, -1, NaN, Infinity, 64.1])('checkMultiplier refuses %d with BAD_OPTION', (multiplier) => {
  expect(codeOf(() => checkMultiplier(multiplier, 'width', 'a network'))).toBe('BAD_OPTION');
});

it.each([0.05, 1, 64])('checkMultiplier allows %d', (multiplier) => {
  expect(codeOf(() => checkMultiplier(multiplier, 'width', 'a network'))).toBe('no error');
});
