import { describe, expect, it } from 'vitest';
import { evaluate } from '../testing/evaluate';
import { logSoftmax } from './log-softmax';

describe('logSoftmax', () => {
  it('of [0, log 3] is [log 0.25, log 0.75]', () => {
    const [a, b] = evaluate((x) => logSoftmax(x, 0), [0, Math.log(3)]) as number[];
    expect(a).toBeCloseTo(Math.log(0.25), 14);
    expect(b).toBeCloseTo(Math.log(0.75), 14);
  });

  it('stays finite where softmax is 0', () => {
    expect(evaluate((x) => logSoftmax(x, 0), [0, 1000])).toEqual([-1000, 0]);
  });
});
