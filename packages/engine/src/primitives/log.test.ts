import { describe, expect, it } from 'vitest';
import { evaluate, instructionsOf } from '../testing/evaluate';
import { log, logPrimitive } from './log';

describe('log', () => {
  it('of [1, E, 0] is [0, 1, -Infinity]', () => {
    const y = evaluate(log, [1, Math.E, 0]) as number[];
    [0, 1, -Infinity].forEach((expected, i) => expect(y[i]).toBeCloseTo(expected, 14));
  });

  it('pulls dy back with div', () => {
    const pulled = instructionsOf(
      (x, dy) => logPrimitive.vjp!({ inputs: [x], attributes: {}, outputs: [log(x)], cotangents: [dy] })[0]!,
      [-1, 3],
      [-1, 3],
    );
    expect(pulled).toEqual(['div']);
  });
});
