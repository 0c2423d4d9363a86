import { describe, expect, it } from 'vitest';
import { codeOf } from './fixtures/code-of';
import { checkRepeats } from './repeats';

describe('checkRepeats', () => {
  it('returns counts from the minimum to 1000', () => {
    expect([1, 1000].map((count) => checkRepeats(count, { what: 'blocks' }))).toEqual([1, 1000]);
    expect(checkRepeats(0, { what: 'blocks', minimum: 0 })).toBe(0);
  });

  it.each([0, -1, 1.5, 1001, 1e9, NaN, Infinity])('refuses %d with BAD_OPTION', (count) => {
    expect(codeOf(() => checkRepeats(count, { what: 'blocks' }))).toBe('BAD_OPTION');
  });
});
