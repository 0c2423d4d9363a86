import { describe, expect, it } from 'vitest';
import { evaluate, instructionsOf } from '../testing/evaluate';
import { sigmoid, sigmoidPrimitive } from './sigmoid';

describe('sigmoid', () => {
  it('of [0, log(3), -800] is [0.5, 0.75, 0]', () => {
    const y = evaluate(sigmoid, [0, Math.log(3), -800]) as number[];
    [0.5, 0.75, 0].forEach((expected, i) => expect(y[i]).toBeCloseTo(expected, 14));
  });

  it('pulls dy back with sigmoid, square, sub, mul', () => {
    const pulled = instructionsOf(
      (x, dy) => sigmoidPrimitive.vjp!({ inputs: [x], attributes: {}, outputs: [sigmoid(x)], cotangents: [dy] })[0]!,
      [-1, 3],
      [-1, 3],
    );
    expect(pulled).toEqual(['sigmoid', 'square', 'sub', 'mul']);
  });
});
