import { describe, expect, it } from 'vitest';
import { instructionsOf, shapeOf } from '../testing/evaluate';
import { add } from './add';
import { broadcastShapes, unbroadcast } from './broadcasting';

describe('broadcastShapes', () => {
  it.each([
    [
      [2, 1, 3],
      [4, 1],
      [2, 4, 3],
    ],
    [[], [5], [5]],
    [[-1, 3], [3], [-1, 3]],
    [
      [-2, 1],
      [-2, 4],
      [-2, 4],
    ],
    [[1], [-1], [-1]],
  ])('%j and %j give %j', (a, b, expected) => {
    expect(broadcastShapes('add', a, b)).toEqual(expected);
    expect(broadcastShapes('add', b, a)).toEqual(expected);
  });

  it.each([
    [[2], [3]],
    [[-1], [4]],
    [[-1], [-2]],
  ])('%j and %j throw SHAPE_MISMATCH', (a, b) => {
    expect(() => broadcastShapes('add', a, b)).toThrow(
      expect.objectContaining({ code: 'SHAPE_MISMATCH', place: 'add' }),
    );
  });

  it('refuses two free axes in one shape', () => {
    expect(() => shapeOf(add, [-1, 1], [-1])).toThrow(expect.objectContaining({ code: 'SHAPE_MISMATCH' }));
  });
});

describe('unbroadcast', () => {
  it.each([
    [[4, 3], [4, 3], []],
    [[4, 3], [3], ['sum']],
    [[4, 3], [4, 1], ['sum']],
    [[4, 3], [], ['sum']],
    [
      [2, 4, 3],
      [4, 1],
      ['sum', 'reshape'],
    ],
    [[-1, 3], [1, 3], ['sum']],
  ])('from %j to %j takes %j', (from, to, instructions) => {
    expect(instructionsOf((x) => unbroadcast(x, to), from)).toEqual(instructions);
    expect(shapeOf((x) => unbroadcast(x, to), from)).toEqual(to);
  });
});
