import { describe, expect, it } from 'vitest';
import { evaluate, instructionsOf } from '../testing/evaluate';
import { abs, absPrimitive } from './abs';

describe('abs', () => {
  it('of [-3, 0, 2] is [3, 0, 2]', () => {
    expect(evaluate(abs, [-3, 0, 2])).toEqual([3, 0, 2]);
  });

  it('pulls dy back with step, neg, step, sub, mul', () => {
    const pulled = instructionsOf(
      (x, dy) => absPrimitive.vjp!({ inputs: [x], attributes: {}, outputs: [abs(x)], cotangents: [dy] })[0]!,
      [-1, 3],
      [-1, 3],
    );
    expect(pulled).toEqual(['step', 'neg', 'step', 'sub', 'mul']);
  });
});
