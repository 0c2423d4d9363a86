import { describe, expect, it } from 'vitest';
import { bindBatch, dtypeOf, elementCount, sameShape } from './tensor';

describe('elementCount', () => {
  it.each([
    [[], 1],
    [[2, 3], 6],
    [[-1, 3, 4], -12],
    [[2, -3], -6],
  ])('of %j is %d', (shape, count) => {
    expect(elementCount(shape)).toBe(count);
  });
});

describe('bindBatch', () => {
  it('puts N in: [4, -3, 2] for N = 5 is [4, 15, 2]', () => {
    expect(bindBatch([4, -3, 2], 5)).toEqual([4, 15, 2]);
  });

  it('keeps the element count in proportion', () => {
    expect(elementCount(bindBatch([-2, 3], 7))).toBe(-7 * elementCount([-2, 3]));
  });
});

describe('sameShape', () => {
  it('tells a free axis from a fixed one, and ranks apart', () => {
    expect(sameShape([-1, 3], [-1, 3])).toBe(true);
    expect(sameShape([-1, 3], [1, 3])).toBe(false);
    expect(sameShape([3], [3, 1])).toBe(false);
    expect(sameShape([], [])).toBe(true);
  });
});

describe('dtypeOf', () => {
  it('is told by the array', () => {
    expect(dtypeOf({ shape: [1], data: Int32Array.of(1) })).toBe('int32');
    expect(dtypeOf({ shape: [1], data: Float32Array.of(1) })).toBe('float32');
  });
});
