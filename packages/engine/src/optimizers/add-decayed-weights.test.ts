import { describe, expect, it } from 'vitest';
import { addDecayedWeights } from './add-decayed-weights';
import { chain } from './chain';
import { distance, gradients, rates, results, starts, takeSteps } from './fixtures/steps';
import { scaleByLearningRate } from './scale-by-learning-rate';

describe('addDecayedWeights', () => {
  const optimizer = chain(addDecayedWeights(0.1), scaleByLearningRate());

  it('adds 0.1 of the present weights to the gradient', async () => {
    const byHand = starts.map((start, i) =>
      start.map((value, k) => rates.reduce((w, rate, step) => w - rate * (gradients[step][i][k] + 0.1 * w), value)),
    );
    expect(distance(await takeSteps(optimizer), byHand)).toBeLessThan(1e-6);
  });

  it('leaves out parameters that do not decay', async () => {
    const found = await takeSteps(optimizer, { decays: [true, false] });
    expect(distance([found[1]], [results['sgd'][1]])).toBeLessThan(1e-6);
    expect(distance([found[0]], [results['sgd'][0]])).toBeGreaterThan(1e-3);
  });
});
