import { describe, expect, it } from 'vitest';
import { evaluate, instructionsOf, shapeOf } from '../testing/evaluate';
import type { Value } from '../program/value';
import { pad, padPrimitive } from './pad';

describe('pad', () => {
  it('puts zeros around', () => {
    expect(evaluate((x) => pad(x, [1, 0], [0, 2]), [[1, 2]])).toEqual([
      [0, 0, 0, 0],
      [1, 2, 0, 0],
    ]);
  });

  it('slices its gradient', () => {
    expect(
      instructionsOf(
        (x, dy) =>
          padPrimitive.vjp!({
            inputs: [x],
            attributes: { before: [0, 1], after: [0, 1] },
            outputs: [],
            cotangents: [dy],
          }) as Value[],
        [-1, 3],
        [-1, 5],
      ),
    ).toEqual(['slice']);
  });

  it.each([
    [
      [1, 0],
      [0, 0],
    ],
    [
      [0, -1],
      [0, 0],
    ],
    [[0], [0]],
  ])('of [N, 2] with %j before and %j after throws BAD_ATTRIBUTE', (before, after) => {
    expect(() => shapeOf((x) => pad(x, before, after), [-1, 2])).toThrow(
      expect.objectContaining({ code: 'BAD_ATTRIBUTE' }),
    );
  });
});
