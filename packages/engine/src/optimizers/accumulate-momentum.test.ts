import { describe, expect, it } from 'vitest';
import { accumulateMomentum } from './accumulate-momentum';
import { chain } from './chain';
import { distance, gradients, rates, results, starts, takeSteps } from './fixtures/steps';
import { scaleByLearningRate } from './scale-by-learning-rate';

describe('accumulateMomentum', () => {
  it('sums gradients, each older one weighing 0.9 times less', async () => {
    const found = await takeSteps(chain(accumulateMomentum({ momentum: 0.9 }), scaleByLearningRate()));
    const byHand = starts.map((start, i) =>
      start.map((value, k) => {
        let velocity = 0;
        return rates.reduce((w, rate, step) => {
          velocity = 0.9 * velocity + gradients[step][i][k];
          return w - rate * velocity;
        }, value);
      }),
    );
    expect(distance(found, byHand)).toBeLessThan(1e-6);
    expect(distance(found, results['sgd momentum 0.9'])).toBeLessThan(1e-6);
  });

  it('at momentum 0 changes nothing, with and without Nesterov', async () => {
    for (const nesterov of [false, true]) {
      const found = await takeSteps(chain(accumulateMomentum({ momentum: 0, nesterov }), scaleByLearningRate()));
      expect(distance(found, results['sgd'])).toBeLessThan(1e-6);
    }
  });
});
