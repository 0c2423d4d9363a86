import { describe, expect, it } from 'vitest';
import { evaluate, shapeOf } from '../testing/evaluate';
import type { Value } from '../program/value';
import { maxPool } from './max-pool';
import { maxPoolGather } from './max-pool-gather';

describe('maxPoolGather', () => {
  const f = (x: Value, chooser: Value) => maxPoolGather(x, maxPool(chooser, { kernel: [2] })[1]);

  it('takes what stands where the maximum was', () => {
    expect(evaluate(f, [[[10, 20, 30, 40]]], [[[1, 2, 4, 3]]])).toEqual([[[20, 30]]]);
  });

  it('of a map with other channels throws SHAPE_MISMATCH', () => {
    expect(() => shapeOf(f, [-1, 3, 4], [-1, 2, 4])).toThrow(expect.objectContaining({ code: 'SHAPE_MISMATCH' }));
  });
});
