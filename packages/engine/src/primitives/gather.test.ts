import { describe, expect, it } from 'vitest';
import { evaluate } from '../testing/evaluate';
import { gradient } from '../program/gradient';
import type { Value } from '../program/value';
import { gather } from './gather';
import { sum } from './sum';

describe('gather', () => {
  it('takes rows by index', () => {
    expect(
      evaluate(
        gather,
        [
          [1, 2],
          [3, 4],
          [5, 6],
        ],
        Int32Array.of(2, 0, 2),
      ),
    ).toEqual([
      [5, 6],
      [1, 2],
      [5, 6],
    ]);
  });

  it('adds the gradients of a row that is taken twice', () => {
    const f = (x: Value, i: Value) => gradient(sum(gather(x, i), [0]), [x]);
    expect(evaluate(f, [7, 8, 9], Int32Array.of(2, 0, 2))).toEqual([1, 0, 2]);
  });

  it('by floats throws DTYPE_MISMATCH, from a scalar SHAPE_MISMATCH', () => {
    expect(() => evaluate(gather, [1, 2], [0])).toThrow(expect.objectContaining({ code: 'DTYPE_MISMATCH' }));
    expect(() => evaluate(gather, 1, Int32Array.of(0))).toThrow(expect.objectContaining({ code: 'SHAPE_MISMATCH' }));
  });
});
