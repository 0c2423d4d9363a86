import { describe, expect, it } from 'vitest';
import { windowShares, windowSizes } from './window-sizes';

describe('windowSizes', () => {
  it('does not count padding: 3 windows of 3 by 2 over 5, padded by 1', () => {
    expect(windowSizes(5, 3, { kernel: 3, stride: 2, before: 1 })).toEqual([2, 3, 2]);
  });
});

describe('windowShares', () => {
  it('is one over the elements of each window', () => {
    const pool = { kernel: [3, 2], stride: [2, 2], padding: [1, 0, 1, 0] };
    expect([...windowShares([3, 4], [2, 2], pool)].map((share) => 1 / share)).toEqual([4, 4, 4, 4]);
    expect([...windowShares([5, 2], [3, 1], pool)].map((share) => Math.round(1 / share))).toEqual([4, 6, 4]);
  });
});
