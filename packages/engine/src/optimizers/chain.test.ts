import { describe, expect, it } from 'vitest';
import { accumulateMomentum } from './accumulate-momentum';
import { addDecayedWeights } from './add-decayed-weights';
import { chain } from './chain';
import { distance, results, takeSteps } from './fixtures/steps';
import { scaleByLearningRate } from './scale-by-learning-rate';

describe('chain', () => {
  it('makes sgd out of its stages', async () => {
    const retyped = chain(
      addDecayedWeights(0.1),
      accumulateMomentum({ momentum: 0.9, nesterov: true }),
      scaleByLearningRate(),
    );
    const found = await takeSteps(retyped);
    expect(distance(found, results['sgd momentum 0.9 nesterov weightDecay 0.1'])).toBeLessThan(1e-6);
  });

  it('keeps the slots of equal stages apart', async () => {
    const twice = chain(
      accumulateMomentum({ momentum: 0 }),
      chain(accumulateMomentum({ momentum: 0.9 })),
      scaleByLearningRate(),
    );
    expect(twice.slots.map(({ name }) => name)).toEqual(['0.velocity', '1.0.velocity']);
    expect(distance(await takeSteps(twice), results['sgd momentum 0.9'])).toBeLessThan(1e-6);
  });

  it('of nothing passes updates on', async () => {
    expect(distance(await takeSteps(chain(chain(), scaleByLearningRate())), results['sgd'])).toBeLessThan(1e-6);
  });
});
