import { describe, expect, it } from 'vitest';
import { evaluate } from '../testing/evaluate';
import { gradient } from '../program/gradient';
import type { Value } from '../program/value';
import { log } from './log';
import { select } from './select';
import { step } from './step';
import { sum } from './sum';

describe('select', () => {
  it('takes from the first where the condition is not 0, broadcasting all three', () => {
    expect(evaluate(select, [[1], [0]], [1, 2], 9)).toEqual([
      [1, 2],
      [9, 9],
    ]);
  });

  it('keeps what is not chosen out of the result and out of the gradient', () => {
    const f = (x: Value) => select(step(x), log(x), x);
    expect(evaluate(f, [1, 0, -1])).toEqual([0, 0, -1]);
    expect(evaluate((x) => gradient(sum(f(x), [0]), [x]), [2, -1])).toEqual([0.5, 1]);
  });
});
