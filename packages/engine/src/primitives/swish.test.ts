import { describe, expect, it } from 'vitest';
import { evaluate, instructionsOf } from '../testing/evaluate';
import { swish, swishPrimitive } from './swish';

describe('swish', () => {
  it('of [0, log(3)] is [0, 0.75 * log(3)]', () => {
    const y = evaluate(swish, [0, Math.log(3)]) as number[];
    [0, 0.75 * Math.log(3)].forEach((expected, i) => expect(y[i]).toBeCloseTo(expected, 14));
  });

  it('pulls dy back with swish, sigmoid, sub, mul, add, mul', () => {
    const pulled = instructionsOf(
      (x, dy) => swishPrimitive.vjp!({ inputs: [x], attributes: {}, outputs: [swish(x)], cotangents: [dy] })[0]!,
      [-1, 3],
      [-1, 3],
    );
    expect(pulled).toEqual(['swish', 'sigmoid', 'sub', 'mul', 'add', 'mul']);
  });
});
