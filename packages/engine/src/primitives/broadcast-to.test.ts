import { describe, expect, it } from 'vitest';
import { evaluate, instructionsOf, shapeOf } from '../testing/evaluate';
import { gradient } from '../program/gradient';
import { broadcastTo } from './broadcast-to';
import { mul } from './mul';
import { sum } from './sum';

describe('broadcastTo', () => {
  it('repeats along new axes and axes of one', () => {
    expect(evaluate((x) => broadcastTo(x, [2, 2, 2]), [[1], [2]])).toEqual([
      [
        [1, 1],
        [2, 2],
      ],
      [
        [1, 1],
        [2, 2],
      ],
    ]);
  });

  it('sums its gradient', () => {
    expect(
      instructionsOf((x, dy) => gradient(sum(mul(broadcastTo(x, [-1, 3]), dy), [0, 1]), [x])[0], [3], [-1, 3]),
    ).toContain('sum');
  });

  it.each([
    [[2], [3]],
    [[2, 1], [2]],
    [[-1], [4]],
    [[4], [-1]],
  ])('from %j to %j throws SHAPE_MISMATCH', (from, to) => {
    expect(() => shapeOf((x) => broadcastTo(x, to), from)).toThrow(expect.objectContaining({ code: 'SHAPE_MISMATCH' }));
  });
});
