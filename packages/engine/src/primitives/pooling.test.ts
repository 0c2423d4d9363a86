import { describe, expect, it } from 'vitest';
import { poolAttributes, poolShape } from './pooling';

describe('poolAttributes', () => {
  it('steps by the kernel and does not pad unless told to', () => {
    expect(poolAttributes({ kernel: [2, 3] })).toEqual({ kernel: [2, 3], stride: [2, 3], padding: [0, 0, 0, 0] });
  });
});

describe('poolShape', () => {
  it.each([
    [[-1, 3, 8, 8], { kernel: [2, 2] }, [-1, 3, 4, 4]],
    [[-1, 3, 8, 7], { kernel: [3, 3], stride: [2, 2], padding: [1, 1, 1, 1] }, [-1, 3, 4, 4]],
    [[2, 3, 9], { kernel: [2] }, [2, 3, 4]],
  ])('of %j with %j is %j', (shape, options, expected) => {
    expect(poolShape('maxPool', shape, poolAttributes(options))).toEqual(expected);
  });

  it('of padding as wide as the kernel throws BAD_ATTRIBUTE', () => {
    expect(() => poolShape('avgPool', [1, 1, 8], poolAttributes({ kernel: [2], padding: [2, 0] }))).toThrow(
      expect.objectContaining({ code: 'BAD_ATTRIBUTE', place: 'avgPool' }),
    );
  });
});
