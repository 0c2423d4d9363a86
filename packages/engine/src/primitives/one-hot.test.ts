import { describe, expect, it } from 'vitest';
import { evaluate } from '../testing/evaluate';
import { oneHot } from './one-hot';

describe('oneHot', () => {
  it('of [2, 0] with depth 3', () => {
    expect(evaluate((i) => oneHot(i, { depth: 3 }), Int32Array.of(2, 0))).toEqual([
      [0, 0, 1],
      [1, 0, 0],
    ]);
  });

  it('of floats throws DTYPE_MISMATCH, with depth 0 BAD_ATTRIBUTE', () => {
    expect(() => evaluate((x) => oneHot(x, { depth: 3 }), [1])).toThrow(
      expect.objectContaining({ code: 'DTYPE_MISMATCH' }),
    );
    expect(() => evaluate((i) => oneHot(i, { depth: 0 }), Int32Array.of(0))).toThrow(
      expect.objectContaining({ code: 'BAD_ATTRIBUTE' }),
    );
  });
});
