import { referenceEngine } from '@archipelago/engine/reference';
import { onnxEngine } from '@archipelago/engine-onnx';
import { createRandom } from '@archipelago/numerics';
import { expect, it } from 'vitest';
import { columnChoice, EmbeddingNetwork, networkBatch } from './embedding-network';
import { smallEncodings, smallTargets } from './fixtures';
import { learnWeights } from './learn';
import { embeddingSettings, type EmbeddingOptions } from './options';

const batch = networkBatch(smallEncodings, columnChoice(smallEncodings));
const targets = Float64Array.from(smallTargets);

async function learn(options: EmbeddingOptions, engine = onnxEngine()) {
  const settings = embeddingSettings({ hidden: 8, layers: 2, earlyStop: false, ...options });
  using network = new EmbeddingNetwork(engine, settings);
  const inputs = smallEncodings[0].width;
  return await learnWeights(batch, targets, { network, settings, inputs, random: createRandom(2) });
}

it.each(['leaveOneOut', 'marginalLikelihood', 'euclidean'] as const)('learnWeights raises %s', async (objective) => {
  const { objective: values, steps } = await learn({ objective, maxSteps: 60, learningRate: 0.01 });
  expect(steps).toBe(60);
  expect(values.length).toBe(60);
  expect(values[59]).toBeGreaterThan(values[0] + 0.05);
});

it('learnWeights takes the same steps on two engines', async () => {
  const options = { maxSteps: 3 };
  const [a, b] = [await learn(options), await learn(options, referenceEngine())];
  a.objective.forEach((value, i) => expect(value).toBeCloseTo(b.objective[i], 5));
  expect(a.objective[2]).not.toBe(a.objective[0]);
});

it('learnWeights decays the weights of columns that no architecture uses', async () => {
  const unused = 200;
  const [none, decayed] = [0, 0.5].map((weightDecay) => learn({ weightDecay, maxSteps: 2, learningRate: 0.01 }));
  const [kept, less] = [(await none).weights[unused], (await decayed).weights[unused]];
  expect(Math.abs(kept) - Math.abs(less)).toBeCloseTo(0.02, 2);
});
