import { describe, expect, it } from 'vitest';
import { tapsOf } from './taps';

describe('tapsOf', () => {
  it('lists window, tap and element, without the padding', () => {
    const windows = { kernel: [3], stride: [2], padding: [1, 1], dilation: [1] };
    const { window, tap, element } = tapsOf([4], [2], windows);
    expect(window.map((w, i) => [w, tap[i], element[i]])).toEqual([
      [0, 1, 0],
      [0, 2, 1],
      [1, 0, 1],
      [1, 1, 2],
      [1, 2, 3],
    ]);
  });

  it('counts places of a plane row by row', () => {
    const windows = { kernel: [2, 2], stride: [1, 1], padding: [0, 0, 0, 0], dilation: [1, 2] };
    const { tap, element } = tapsOf([2, 3], [1, 1], windows);
    expect(tap).toEqual([0, 1, 2, 3]);
    expect(element).toEqual([0, 2, 3, 5]);
  });
});
