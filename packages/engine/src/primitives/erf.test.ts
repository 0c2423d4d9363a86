import { describe, expect, it } from 'vitest';
import { evaluate, instructionsOf } from '../testing/evaluate';
import { erf, erfPrimitive } from './erf';

describe('erf', () => {
  it('of [0, 0.5, -7] is [0, 0.5204998778130465, -1]', () => {
    const y = evaluate(erf, [0, 0.5, -7]) as number[];
    [0, 0.5204998778130465, -1].forEach((expected, i) => expect(y[i]).toBeCloseTo(expected, 14));
  });

  it('pulls dy back with mul, square, neg, exp, mul', () => {
    const pulled = instructionsOf(
      (x, dy) => erfPrimitive.vjp!({ inputs: [x], attributes: {}, outputs: [erf(x)], cotangents: [dy] })[0]!,
      [-1, 3],
      [-1, 3],
    );
    expect(pulled).toEqual(['mul', 'square', 'neg', 'exp', 'mul']);
  });
});
