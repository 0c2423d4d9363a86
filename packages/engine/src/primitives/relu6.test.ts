import { describe, expect, it } from 'vitest';
import { evaluate, instructionsOf } from '../testing/evaluate';
import { relu6, relu6Primitive } from './relu6';

describe('relu6', () => {
  it('of [-1, 3, 6, 9] is [0, 3, 6, 6]', () => {
    expect(evaluate(relu6, [-1, 3, 6, 9])).toEqual([0, 3, 6, 6]);
  });

  it('pulls dy back with relu6, relu6Gradient', () => {
    const pulled = instructionsOf(
      (x, dy) => relu6Primitive.vjp!({ inputs: [x], attributes: {}, outputs: [relu6(x)], cotangents: [dy] })[0]!,
      [-1, 3],
      [-1, 3],
    );
    expect(pulled).toEqual(['relu6', 'relu6Gradient']);
  });
});
