import { describe, expect, it } from 'vitest';
import { forAxes, withLeadingAxis } from './attributes';

const attributes = { stride: [1, 2, 3], padding: [4, 5, 6, 7, 8, 9], dilation: [1, 1, 2], groups: 2 };

describe('forAxes', () => {
  it('takes what concerns some axes', () => {
    expect(forAxes(attributes, 1, 3)).toEqual({ stride: [2, 3], padding: [5, 6, 8, 9], dilation: [1, 2], groups: 2 });
  });
});

describe('withLeadingAxis', () => {
  it('adds an axis over which nothing moves', () => {
    expect(withLeadingAxis(forAxes(attributes, 2, 3))).toEqual({
      stride: [1, 3],
      padding: [0, 6, 0, 9],
      dilation: [1, 2],
      groups: 2,
    });
  });
});
