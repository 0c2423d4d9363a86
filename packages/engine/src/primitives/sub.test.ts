import { describe, expect, it } from 'vitest';
import { evaluate, instructionsOf } from '../testing/evaluate';
import type { Value } from '../program/value';
import { sub, subPrimitive } from './sub';

describe('sub', () => {
  it('broadcasts the second input', () => {
    expect(
      evaluate(
        sub,
        [
          [1, 2],
          [3, 4],
        ],
        [10, 20],
      ),
    ).toEqual([
      [-9, -18],
      [-7, -16],
    ]);
  });

  it('sums the gradient of what was broadcast', () => {
    const pulled = instructionsOf(
      (a, b, dy) =>
        subPrimitive.vjp!({ inputs: [a, b], attributes: {}, outputs: [sub(a, b)], cotangents: [dy] }) as Value[],
      [-1, 3],
      [3],
      [-1, 3],
    );
    expect(pulled).toEqual(['sum', 'neg']);
  });
});
