import { describe, expect, it } from 'vitest';
import { evaluate, instructionsOf } from '../testing/evaluate';
import { relu, reluPrimitive } from './relu';

describe('relu', () => {
  it('of [-1, 0, 2] is [0, 0, 2]', () => {
    expect(evaluate(relu, [-1, 0, 2])).toEqual([0, 0, 2]);
  });

  it('pulls dy back with relu, reluGradient', () => {
    const pulled = instructionsOf(
      (x, dy) => reluPrimitive.vjp!({ inputs: [x], attributes: {}, outputs: [relu(x)], cotangents: [dy] })[0]!,
      [-1, 3],
      [-1, 3],
    );
    expect(pulled).toEqual(['relu', 'reluGradient']);
  });
});
