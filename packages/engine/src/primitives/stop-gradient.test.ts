import { describe, expect, it } from 'vitest';
import { evaluate } from '../testing/evaluate';
import { gradient } from '../program/gradient';
import type { Value } from '../program/value';
import { mul } from './mul';
import { stopGradient } from './stop-gradient';
import { sum } from './sum';

describe('stopGradient', () => {
  it('passes values and no gradient: of x · stop(x) it is x', () => {
    const f = (x: Value) => mul(x, stopGradient(x));
    expect(evaluate(f, [3, 4])).toEqual([9, 16]);
    expect(evaluate((x) => gradient(sum(f(x), [0]), [x]), [3, 4])).toEqual([3, 4]);
  });
});
