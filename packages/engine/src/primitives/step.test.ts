import { describe, expect, it } from 'vitest';
import { evaluate } from '../testing/evaluate';
import { gradient } from '../program/gradient';
import { step } from './step';
import { sum } from './sum';

describe('step', () => {
  it('is 1 above 0 and 0 elsewhere', () => {
    expect(evaluate(step, [-1, 0, 1e-30, 5])).toEqual([0, 0, 1, 1]);
  });

  it('has no gradient: what depends on it alone gets zeros', () => {
    expect(evaluate((x) => gradient(sum(step(x), [0]), [x]), [1, -1])).toEqual([0, 0]);
  });
});
