import { describe, expect, it } from 'vitest';
import { evaluate, instructionsOf } from '../testing/evaluate';
import type { Value } from '../program/value';
import { div, divPrimitive } from './div';

describe('div', () => {
  it('broadcasts the second input', () => {
    expect(
      evaluate(
        div,
        [
          [1, 2],
          [3, 4],
        ],
        [10, 20],
      ),
    ).toEqual([
      [0.1, 0.1],
      [0.3, 0.2],
    ]);
  });

  it('sums the gradient of what was broadcast', () => {
    const pulled = instructionsOf(
      (a, b, dy) =>
        divPrimitive.vjp!({ inputs: [a, b], attributes: {}, outputs: [div(a, b)], cotangents: [dy] }) as Value[],
      [-1, 3],
      [3],
      [-1, 3],
    );
    expect(pulled).toEqual(['div', 'div', 'mul', 'sum', 'div', 'neg']);
  });
});
