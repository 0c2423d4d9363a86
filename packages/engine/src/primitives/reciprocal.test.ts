import { describe, expect, it } from 'vitest';
import { evaluate, instructionsOf } from '../testing/evaluate';
import { reciprocal, reciprocalPrimitive } from './reciprocal';

describe('reciprocal', () => {
  it('of [4, -0.5] is [0.25, -2]', () => {
    expect(evaluate(reciprocal, [4, -0.5])).toEqual([0.25, -2]);
  });

  it('pulls dy back with reciprocal, neg, square, mul', () => {
    const pulled = instructionsOf(
      (x, dy) =>
        reciprocalPrimitive.vjp!({ inputs: [x], attributes: {}, outputs: [reciprocal(x)], cotangents: [dy] })[0]!,
      [-1, 3],
      [-1, 3],
    );
    expect(pulled).toEqual(['reciprocal', 'neg', 'square', 'mul']);
  });
});
