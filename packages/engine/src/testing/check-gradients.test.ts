import { describe, expect, it } from 'vitest';
import { mul } from '../primitives/mul';
import type { Primitive } from '../primitives/primitive';
import { square } from '../primitives/square';
import { unaryPrimitive } from '../primitives/unary';
import type { Value } from '../program/value';
import { checkGradients } from './check-gradients';

/** `square` under a gradient rule of one's own. */
const squareWith = (pullBack: (dy: Value, x: Value) => Value | undefined) => (x: Value) =>
  x.builder.apply(unaryPrimitive('square', pullBack), [x], {})[0];
const twice = (x: Value) => mul(x, x.builder.scalar(2));

describe('checkGradients', () => {
  it('finds no error in x²', () => {
    const { first, adjoint, second } = checkGradients(square, [[-1, 3]]);
    expect(Math.max(first, adjoint, second)).toBeLessThan(1e-9);
  });

  it.each([
    ['a factor forgotten', (dy: Value, x: Value) => mul(dy, x)],
    ['no gradient at all', () => undefined],
    ['a gradient that is off by 1e-6', (dy: Value, x: Value) => mul(mul(dy, twice(x)), x.builder.scalar(1 + 2 ** -20))],
  ])('finds %s', (_, rule) => {
    const { first, adjoint } = checkGradients(squareWith(rule), [[-1, 3]]);
    expect(first).toBeGreaterThan(5e-7);
    expect(adjoint).toBeGreaterThan(5e-7);
  });

  it('finds a rule whose own derivative is wrong', () => {
    const frozen: Primitive = { ...unaryPrimitive('neg', () => undefined), name: 'stopGradient' };
    const rule = (dy: Value, x: Value) => mul(dy, twice(x.builder.apply(frozen, [x], {})[0]));
    const { first, second } = checkGradients(squareWith(rule), [[-1, 3]]);
    expect(first).toBeLessThan(1e-9);
    expect(second).toBeGreaterThan(0.5);
  });

  it('draws the same values for the same seed', () => {
    expect(checkGradients(square, [[4]], { seed: 3 })).toEqual(checkGradients(square, [[4]], { seed: 3 }));
    expect(checkGradients(square, [[4]], { seed: 3 })).not.toEqual(checkGradients(square, [[4]], { seed: 4 }));
  });
});
