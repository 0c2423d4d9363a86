import { referenceEngine } from '@archipelago/engine/reference';
import { createRandom } from '@archipelago/numerics';
import { expect, it } from 'vitest';
import { columnChoice, EmbeddingNetwork, networkBatch } from './embedding-network';
import { smallEncodings, smallTargets } from './fixtures';
import { learnWeights } from './learn';
import { embeddingSettings, type EmbeddingOptions } from './options';

const batch = networkBatch(smallEncodings, columnChoice(smallEncodings));
const targets = Float64Array.from(smallTargets);

async function learn(options: EmbeddingOptions) {
  const settings = embeddingSettings({ hidden: 4, layers: 2, earlyStop: false, ...options });
  using network = new EmbeddingNetwork(referenceEngine(), settings);
  const inputs = smallEncodings[0].width;
  return await learnWeights(batch, targets, { network, settings, inputs, random: createRandom(2) });
}

it.each(['leaveOneOut', 'marginalLikelihood', 'euclidean'] as const)('learnWeights raises %s', async (objective) => {
  const { objective: values, steps } = await learn({ objective, maxSteps: 20, learningRate: 0.03 });
  expect(steps).toBe(20);
  expect(values.length).toBe(20);
  expect(values[19]).toBeGreaterThan(values[0] + 0.05);
});

it('learnWeights decays the weights of columns that no architecture uses', async () => {
  const unused = 200;
  const [none, decayed] = [0, 0.5].map((weightDecay) => learn({ weightDecay, maxSteps: 2, learningRate: 0.01 }));
  const [kept, less] = [(await none).weights[unused], (await decayed).weights[unused]];
  expect(Math.abs(kept) - Math.abs(less)).toBeCloseTo(0.02, 2);
});

it.each([
  ['weights', { learningRate: Number.MAX_VALUE }, 'step 1,'],
  ['an objective', { objective: 'euclidean', learningRate: 1e30, weightDecay: 0 }, 'step 2,'],
] as const)('learnWeights throws NOT_FINITE, with the step, for %s beyond all numbers', async (_, options, step) => {
  await expect(learn({ maxSteps: 3, ...options })).rejects.toMatchObject({
    code: 'NOT_FINITE',
    message: expect.stringContaining(step) as unknown,
  });
});
