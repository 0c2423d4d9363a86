import { describe, expect, it } from 'vitest';
import { windowSizes } from './window-sizes';

describe('windowSizes', () => {
  it('counts the elements of windows, without padding', () => {
    const windows = { kernel: [3, 2], stride: [1, 2], padding: [1, 0, 1, 0], count: [3, 2] };
    expect(windowSizes([3, 4], windows)).toEqual([4, 4, 6, 6, 4, 4]);
  });
});
