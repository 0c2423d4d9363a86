import { describe, expect, it } from 'vitest';
import { evaluate, instructionsOf } from '../testing/evaluate';
import { sqrt, sqrtPrimitive } from './sqrt';

describe('sqrt', () => {
  it('of [4, 0, 2] is [2, 0, SQRT2]', () => {
    const y = evaluate(sqrt, [4, 0, 2]) as number[];
    [2, 0, Math.SQRT2].forEach((expected, i) => expect(y[i]).toBeCloseTo(expected, 14));
  });

  it('pulls dy back with sqrt, mul, div', () => {
    const pulled = instructionsOf(
      (x, dy) => sqrtPrimitive.vjp!({ inputs: [x], attributes: {}, outputs: [sqrt(x)], cotangents: [dy] })[0]!,
      [-1, 3],
      [-1, 3],
    );
    expect(pulled).toEqual(['sqrt', 'mul', 'div']);
  });
});
