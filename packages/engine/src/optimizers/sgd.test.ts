import { describe, expect, it } from 'vitest';
import { distance, gradients, rates, results, starts, takeSteps } from './fixtures/steps';
import { sgd } from './sgd';

describe('sgd', () => {
  it('sgd() subtracts rate · gradient, as PyTorch does', async () => {
    const found = await takeSteps(sgd());
    expect(distance(found, results['sgd'])).toBeLessThan(1e-6);
    const byHand = starts.map((start, i) =>
      start.map((value, k) => rates.reduce((w, rate, step) => w - rate * gradients[step][i][k], value)),
    );
    expect(distance(found, byHand)).toBeLessThan(1e-6);
  });

  it('sgd({ momentum: 0.9 }) follows PyTorch over five steps of changing rates', async () => {
    expect(distance(await takeSteps(sgd({ momentum: 0.9 })), results['sgd momentum 0.9'])).toBeLessThan(1e-6);
  });

  it('sgd({ momentum: 0.9, nesterov, weightDecay: 0.1 }) follows PyTorch', async () => {
    const found = await takeSteps(sgd({ momentum: 0.9, nesterov: true, weightDecay: 0.1 }));
    expect(distance(found, results['sgd momentum 0.9 nesterov weightDecay 0.1'])).toBeLessThan(1e-6);
  });

  it('has a slot only where there is momentum', () => {
    expect(sgd().slots).toEqual([]);
    expect(sgd({ momentum: 0.5 }).slots).toEqual([{ name: '1.velocity', like: 'parameters', initial: 0 }]);
  });
});
