import { describe, expect, it } from 'vitest';
import { BestEpoch } from './best-epoch';

describe('BestEpoch', () => {
  it('takes the first of equal accuracies as the best', () => {
    const best = new BestEpoch({ patience: Infinity, minDelta: 0 });
    expect([0.5, 0.7, 0.7, 0.6, 0.8].map((accuracy) => best.observe({ loss: 1, accuracy }))).toEqual([
      true,
      true,
      false,
      false,
      true,
    ]);
    expect(best.stalled).toBe(false);
  });

  it('stalls after two epochs that gain no more than 0.05 on the last improvement', () => {
    const best = new BestEpoch({ patience: 2, minDelta: 0.05 });
    const stalled = [0.5, 0.54, 0.58, 0.6, 0.62].map((accuracy) => {
      best.observe({ loss: 1, accuracy });
      return best.stalled;
    });
    expect(stalled).toEqual([false, false, false, false, true]);
  });

  it('goes by the loss where there is no accuracy; NaN is never the best', () => {
    const best = new BestEpoch({ patience: 1, minDelta: 0 });
    expect([3, 2, NaN, 1].map((loss) => best.observe({ loss }))).toEqual([true, true, false, true]);
  });
});
