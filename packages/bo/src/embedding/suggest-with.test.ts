import { referenceEngine } from '@archipelago/engine/reference';
import { embeddingModel, type SavedKernel } from '@archipelago/gp-kernels/embedding';
import { graphBuilder } from '@archipelago/graph-ir';
import { createRandom } from '@archipelago/numerics';
import { expect, it } from 'vitest';
import type { CompressionAction } from '../compression/action';
import { encodingFor, studentEncoder } from '../compression/esnac';
import { tinyTeacher } from '../compression/fixtures';
import { compressionSpace } from '../compression/space';
import { randomMaximizer } from '../maximizers/random-maximizer';
import { learnKernels } from './learn-kernels';
import { suggestWith } from './suggest-with';

const source = compressionSpace(tinyTeacher());
const encoding = encodingFor(source.teacher);
const { signal } = new AbortController();

/** A deeper teacher than the source's. */
function otherSpace() {
  const g = graphBuilder({ image: [1, 4, 4] });
  let x = g.input;
  for (const outChannels of [5, 5, 8, 8]) x = g.relu(g.batchNorm(g.conv(x, { outChannels, kernel: 3, padding: 1 })));
  return compressionSpace(g.build(g.linear(g.globalAvgPool(x), { outFeatures: 2 })));
}

it('kernels that were saved propose distinct students of another teacher, as they did before', async () => {
  using model = embeddingModel(referenceEngine(), { hidden: 4, maxSteps: 5 });
  const random = createRandom(1);
  const observations = Array.from({ length: 12 }, () => {
    const candidate: CompressionAction = source.sample(random);
    return { candidate, value: 1 - candidate.removed.length / 10 };
  });
  const encode = studentEncoder(source, encoding);
  const kernels = await learnKernels(observations, { model, encode, kernels: 3, random, signal });
  expect(kernels).toHaveLength(3);

  const target = otherSpace();
  const maximizer = randomMaximizer<CompressionAction>({ samples: 40 });
  const propose = (asked: typeof kernels) =>
    suggestWith(asked, target, {
      encode: studentEncoder(target, encoding),
      maximizer,
      random: createRandom(2),
      signal,
    });
  const proposals = await propose(kernels);
  expect(proposals.every((proposal) => target.contains(proposal))).toBe(true);
  expect(new Set(proposals.map((proposal) => JSON.stringify(proposal))).size).toBe(3);

  const saved = JSON.parse(JSON.stringify(kernels.map((kernel) => kernel.save()))) as SavedKernel[];
  expect(await propose(saved.map((kernel) => model.restore(kernel)))).toEqual(proposals);
});
