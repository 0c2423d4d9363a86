import { describe, expect, it } from 'vitest';
import { evaluate, instructionsOf } from '../testing/evaluate';
import { tanh, tanhPrimitive } from './tanh';

describe('tanh', () => {
  it('of [0, log(2), 800] is [0, 0.6, 1]', () => {
    const y = evaluate(tanh, [0, Math.log(2), 800]) as number[];
    [0, 0.6, 1].forEach((expected, i) => expect(y[i]).toBeCloseTo(expected, 14));
  });

  it('pulls dy back with tanh, square, sub, mul', () => {
    const pulled = instructionsOf(
      (x, dy) => tanhPrimitive.vjp!({ inputs: [x], attributes: {}, outputs: [tanh(x)], cotangents: [dy] })[0]!,
      [-1, 3],
      [-1, 3],
    );
    expect(pulled).toEqual(['tanh', 'square', 'sub', 'mul']);
  });
});
