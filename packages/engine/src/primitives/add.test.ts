import { describe, expect, it } from 'vitest';
import { evaluate, instructionsOf } from '../testing/evaluate';
import type { Value } from '../program/value';
import { add, addPrimitive } from './add';

describe('add', () => {
  it('broadcasts the second input', () => {
    expect(
      evaluate(
        add,
        [
          [1, 2],
          [3, 4],
        ],
        [10, 20],
      ),
    ).toEqual([
      [11, 22],
      [13, 24],
    ]);
  });

  it('sums the gradient of what was broadcast', () => {
    const pulled = instructionsOf(
      (a, b, dy) =>
        addPrimitive.vjp!({ inputs: [a, b], attributes: {}, outputs: [add(a, b)], cotangents: [dy] }) as Value[],
      [-1, 3],
      [3],
      [-1, 3],
    );
    expect(pulled).toEqual(['sum']);
  });
});
