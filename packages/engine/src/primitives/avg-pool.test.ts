import { describe, expect, it } from 'vitest';
import { evaluate, instructionsOf } from '../testing/evaluate';
import type { Value } from '../program/value';
import { avgPool, avgPoolPrimitive } from './avg-pool';

describe('avgPool', () => {
  it('does not count padding', () => {
    const f = (x: Value) => avgPool(x, { kernel: [3], stride: [2], padding: [1, 1] });
    expect(evaluate(f, [[[2, 4, 6, 8, 10]]])).toEqual([[[3, 6, 9]]]);
  });

  it('pulls dy back by avgPoolGradient', () => {
    const f = (x: Value, dy: Value) =>
      avgPoolPrimitive.vjp!({
        inputs: [x],
        attributes: { kernel: [2], stride: [2], padding: [0, 0] },
        outputs: [],
        cotangents: [dy],
      })[0]!;
    expect(instructionsOf(f, [-1, 2, 4], [-1, 2, 2])).toEqual(['avgPoolGradient']);
  });
});
