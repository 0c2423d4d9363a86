import { describe, expect, it } from 'vitest';
import { evaluate } from '../testing/evaluate';
import { ProgramBuilder } from '../program/builder';
import { scatterAdd } from './scatter-add';

describe('scatterAdd', () => {
  it('adds rows that have one index; rows without one are 0', () => {
    expect(
      evaluate(
        (x, i) => scatterAdd(x, i, 3),
        [
          [1, 2],
          [3, 4],
          [5, 6],
        ],
        Int32Array.of(2, 0, 2),
      ),
    ).toEqual([
      [3, 4],
      [0, 0],
      [6, 8],
    ]);
  });

  it('may have rows in proportion to the batch', () => {
    const builder = new ProgramBuilder();
    const x = builder.input('x', { dtype: 'float32', shape: [-2, 5] });
    const indices = builder.input('indices', { dtype: 'int32', shape: [-2] });
    expect(scatterAdd(x, indices, -3).shape).toEqual([-3, 5]);
  });

  it('refuses an index too few, and no rows', () => {
    const f = (rows: number) => evaluate((x, i) => scatterAdd(x, i, rows), [[1], [2]], Int32Array.of(0, 0));
    expect(() => evaluate((x, i) => scatterAdd(x, i, 3), [[1], [2]], Int32Array.of(0))).toThrow(
      expect.objectContaining({ code: 'SHAPE_MISMATCH' }),
    );
    expect(() => f(0)).toThrow(expect.objectContaining({ code: 'BAD_ATTRIBUTE' }));
    expect(() => f(1.5)).toThrow(expect.objectContaining({ code: 'BAD_ATTRIBUTE' }));
  });
});
