import { describe, expect, it } from 'vitest';
import { codeOf } from '../testing/op-contract';
import { slide, slidePool } from './window';

describe('slide', () => {
  it('gives floor((size + padding − dilation (kernel − 1) − 1) / stride) + 1 an axis', () => {
    const window = { kernel: [3, 5], stride: [2, 1], padding: [1, 0, 1, 0], dilation: [1, 2] };
    expect(slide([8, 224, 32], window)).toEqual([112, 24]);
  });

  it('refuses kernels of no or more than three axes', () => {
    expect(codeOf(() => slide([8], { kernel: [], stride: [], padding: [] }))).toBe('SHAPE_MISMATCH');
    const four = { kernel: [1, 1, 1, 1], stride: [1, 1, 1, 1], padding: [0, 0, 0, 0, 0, 0, 0, 0] };
    expect(codeOf(() => slide([8, 2, 2, 2, 2], four))).toBe('SHAPE_MISMATCH');
  });
});

describe('slidePool', () => {
  it('refuses padding that reaches the kernel', () => {
    expect(slidePool([8, 4], { kernel: [3], stride: [1], padding: [2, 2] })).toEqual([6]);
    expect(codeOf(() => slidePool([8, 4], { kernel: [3], stride: [1], padding: [0, 3] }))).toBe('SHAPE_MISMATCH');
  });
});
