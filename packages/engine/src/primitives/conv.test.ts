import { describe, expect, it } from 'vitest';
import { evaluate, programOf, shapeOf } from '../testing/evaluate';
import type { Value } from '../program/value';
import { conv } from './conv';

describe('conv', () => {
  it('is a cross-correlation: the filter is not flipped', () => {
    const x = [[[1, 2, 4, 8]]];
    expect(evaluate((value, w) => conv(value, w), x, [[[1, 10]]])).toEqual([[[21, 42, 84]]]);
  });

  it('pads before and after by its own', () => {
    const f = (x: Value, w: Value) => conv(x, w, { padding: [2, 0], stride: [2] });
    expect(evaluate(f, [[[1, 2, 4, 8]]], [[[1, 10]]])).toEqual([[[0, 21, 84]]]);
  });

  it.each([
    ['same', [-1, 3, 8, 8], [16, 3, 3, 3], { padding: [1, 1, 1, 1] }, [-1, 16, 8, 8]],
    ['stride 2', [-1, 3, 8, 9], [16, 3, 3, 3], { padding: [1, 1, 1, 1], stride: [2, 2] }, [-1, 16, 4, 5]],
    ['depthwise', [-1, 6, 8, 8], [6, 1, 5, 5], { groups: 6 }, [-1, 6, 4, 4]],
    ['volumes', [-1, 2, 4, 5, 6], [3, 2, 1, 2, 3], {}, [-1, 3, 4, 4, 4]],
  ])('%s: %j with %j', (_, x, w, options, y) => {
    expect(shapeOf((a, b) => conv(a, b, options), x, w)).toEqual(y);
  });

  it.each([
    ['channels that differ', [-1, 4, 8, 8], [8, 3, 3, 3], {}, 'SHAPE_MISMATCH'],
    ['groups that do not divide', [-1, 4, 8, 8], [3, 2, 3, 3], { groups: 2 }, 'BAD_ATTRIBUTE'],
    ['no groups', [-1, 4, 8, 8], [4, 4, 3, 3], { groups: 0 }, 'BAD_ATTRIBUTE'],
    ['filters of another rank', [-1, 4, 8, 8], [4, 4, 3], {}, 'SHAPE_MISMATCH'],
    ['filters in proportion to the batch', [-1, 4, 8, 8], [-1, 4, 3, 3], {}, 'SHAPE_MISMATCH'],
    ['a free spatial axis', [2, 4, -1, 8], [4, 4, 3, 3], {}, 'SHAPE_MISMATCH'],
  ])('refuses %s', (_, x, w, options, code) => {
    expect(() => shapeOf((a, b) => conv(a, b, options), x, w)).toThrow(
      expect.objectContaining({ code, place: 'conv' }),
    );
  });

  it('stores its attributes in full', () => {
    const [{ attributes }] = programOf((x, w) => conv(x, w), [-1, 3, 8, 8], [4, 3, 3, 3]).instructions;
    expect(attributes).toEqual({ stride: [1, 1], padding: [0, 0, 0, 0], dilation: [1, 1], groups: 1 });
  });
});
