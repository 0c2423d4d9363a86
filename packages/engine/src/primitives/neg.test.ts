import { describe, expect, it } from 'vitest';
import { evaluate, instructionsOf } from '../testing/evaluate';
import { neg, negPrimitive } from './neg';

describe('neg', () => {
  it('of [1, -2, 0.5] is [-1, 2, -0.5]', () => {
    expect(evaluate(neg, [1, -2, 0.5])).toEqual([-1, 2, -0.5]);
  });

  it('pulls dy back with neg', () => {
    const pulled = instructionsOf(
      (x, dy) => negPrimitive.vjp!({ inputs: [x], attributes: {}, outputs: [neg(x)], cotangents: [dy] })[0]!,
      [-1, 3],
      [-1, 3],
    );
    expect(pulled).toEqual(['neg']);
  });
});
