import { describe, expect, it } from 'vitest';
import { chain } from './chain';
import { distance, gradients, rates, starts, takeSteps } from './fixtures/steps';
import { scaleByAdam } from './scale-by-adam';
import { scaleByLearningRate } from './scale-by-learning-rate';

describe('scaleByAdam', () => {
  it('follows algorithm 1 of Kingma and Ba, a large epsilon included', async () => {
    const [beta1, beta2, epsilon] = [0.8, 0.95, 0.3];
    const found = await takeSteps(chain(scaleByAdam({ beta1, beta2, epsilon }), scaleByLearningRate()));
    const byHand = starts.map((start, i) =>
      start.map((value, k) => {
        let [m, v] = [0, 0];
        return rates.reduce((w, rate, step) => {
          const g = gradients[step][i][k];
          m = beta1 * m + (1 - beta1) * g;
          v = beta2 * v + (1 - beta2) * g * g;
          const t = step + 1;
          return w - (rate * (m / (1 - beta1 ** t))) / (Math.sqrt(v / (1 - beta2 ** t)) + epsilon);
        }, value);
      }),
    );
    expect(distance(found, byHand)).toBeLessThan(1e-6);
  });

  it('moves every element by the rate in its first step', async () => {
    const first = chain(scaleByAdam({ beta1: 0.9, beta2: 0.999, epsilon: 0 }), scaleByLearningRate());
    const moved = await takeSteps(first, { steps: 1 });
    moved.forEach((vector, i) =>
      vector.forEach((value, k) => expect(Math.abs(value - starts[i][k])).toBeCloseTo(rates[0], 5)),
    );
  });
});
