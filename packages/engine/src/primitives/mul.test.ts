import { describe, expect, it } from 'vitest';
import { evaluate, instructionsOf } from '../testing/evaluate';
import type { Value } from '../program/value';
import { mul, mulPrimitive } from './mul';

describe('mul', () => {
  it('broadcasts the second input', () => {
    expect(
      evaluate(
        mul,
        [
          [1, 2],
          [3, 4],
        ],
        [10, 20],
      ),
    ).toEqual([
      [10, 40],
      [30, 80],
    ]);
  });

  it('sums the gradient of what was broadcast', () => {
    const pulled = instructionsOf(
      (a, b, dy) =>
        mulPrimitive.vjp!({ inputs: [a, b], attributes: {}, outputs: [mul(a, b)], cotangents: [dy] }) as Value[],
      [-1, 3],
      [3],
      [-1, 3],
    );
    expect(pulled).toEqual(['mul', 'mul', 'sum']);
  });
});
