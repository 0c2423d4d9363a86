import { describe, expect, it } from 'vitest';
import { evaluate, instructionsOf } from '../testing/evaluate';
import { exp, expPrimitive } from './exp';

describe('exp', () => {
  it('of [0, 1, -Infinity] is [1, E, 0]', () => {
    const y = evaluate(exp, [0, 1, -Infinity]) as number[];
    [1, Math.E, 0].forEach((expected, i) => expect(y[i]).toBeCloseTo(expected, 14));
  });

  it('pulls dy back with exp, mul', () => {
    const pulled = instructionsOf(
      (x, dy) => expPrimitive.vjp!({ inputs: [x], attributes: {}, outputs: [exp(x)], cotangents: [dy] })[0]!,
      [-1, 3],
      [-1, 3],
    );
    expect(pulled).toEqual(['exp', 'mul']);
  });
});
