import { describe, expect, it } from 'vitest';
import { windowCounts } from './windows';

const options = { kernel: [3], stride: [1], padding: [0, 0], dilation: [1] };

describe('windowCounts', () => {
  it.each([
    [5, {}, 3],
    [5, { padding: [1, 1] }, 5],
    [5, { stride: [2], padding: [1, 1] }, 3],
    [6, { stride: [2], padding: [1, 1] }, 3],
    [6, { stride: [2], padding: [0, 1] }, 3],
    [7, { dilation: [3] }, 1],
    [3, {}, 1],
  ])('on %d elements with %j there are %d', (size, changes, count) => {
    expect(windowCounts('conv', [size], { ...options, ...changes })).toEqual([count]);
  });

  it.each([
    ['a window larger than the input', [2], {}, 'SHAPE_MISMATCH'],
    ['a free spatial axis', [-1], {}, 'SHAPE_MISMATCH'],
    ['no spatial axis', [], { kernel: [], stride: [], padding: [], dilation: [] }, 'SHAPE_MISMATCH'],
    ['stride 0', [5], { stride: [0] }, 'BAD_ATTRIBUTE'],
    ['dilation 0', [5], { dilation: [0] }, 'BAD_ATTRIBUTE'],
    ['kernel 0', [5], { kernel: [0] }, 'BAD_ATTRIBUTE'],
    ['negative padding', [5], { padding: [-1, 0] }, 'BAD_ATTRIBUTE'],
    ['padding on one side only', [5], { padding: [1] }, 'BAD_ATTRIBUTE'],
    ['a stride for each of two axes', [5], { stride: [1, 1] }, 'BAD_ATTRIBUTE'],
    ['half a stride', [5], { stride: [0.5] }, 'BAD_ATTRIBUTE'],
  ])('refuse %s', (_, size, changes, code) => {
    expect(() => windowCounts('conv', size, { ...options, ...changes })).toThrow(expect.objectContaining({ code }));
  });
});
