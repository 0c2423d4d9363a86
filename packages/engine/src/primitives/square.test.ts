import { describe, expect, it } from 'vitest';
import { evaluate, instructionsOf } from '../testing/evaluate';
import { square, squarePrimitive } from './square';

describe('square', () => {
  it('of [-3, 0.5] is [9, 0.25]', () => {
    expect(evaluate(square, [-3, 0.5])).toEqual([9, 0.25]);
  });

  it('pulls dy back with add, mul', () => {
    const pulled = instructionsOf(
      (x, dy) => squarePrimitive.vjp!({ inputs: [x], attributes: {}, outputs: [square(x)], cotangents: [dy] })[0]!,
      [-1, 3],
      [-1, 3],
    );
    expect(pulled).toEqual(['add', 'mul']);
  });
});
