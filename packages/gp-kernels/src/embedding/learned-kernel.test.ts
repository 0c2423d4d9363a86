import { referenceEngine } from '@archipelago/engine/reference';
import { createRandom } from '@archipelago/numerics';
import { expect, it } from 'vitest';
import { rbf } from '../kernels';
import { gaussianProcess } from '../regression';
import { EmbeddingNetwork } from './embedding-network';
import { smallEncodings, smallTargets } from './fixtures';
import { rowsOf } from './gp-objective';
import { learnedKernel } from './learned-kernel';
import { freshWeights } from './parameters';
import { unitRows } from './unit-rows';

it('LearnedKernel.predict is the posterior of a Gaussian process on its embeddings, noise included', async () => {
  const size = { layers: 1, hidden: 3, inputs: smallEncodings[0].width };
  using network = new EmbeddingNetwork(referenceEngine(), size);
  const weights = freshWeights(size, createRandom(1));
  const [known, asked] = [smallEncodings.slice(0, 7), smallEncodings.slice(7)];
  const embedding = unitRows(await network.pooled(known, weights, size.inputs), 6).rows;
  const targets = Float64Array.from(smallTargets.slice(0, 7));
  const own = { ...size, lengthscale: 0.2, noiseVariance: 0.01, steps: 0, stopped: false, targets, weights, embedding };
  const kernel = learnedKernel(own, network);

  const process = gaussianProcess(rowsOf(embedding, 6), targets, {
    kernel: rbf({ lengthscale: 0.2 }),
    noiseVariance: 0.01,
  });
  const expected = process.predict(rowsOf(await kernel.embed(asked), 6), { noise: true });
  const actual = await kernel.predict(asked);
  expect(actual).toEqual(expected);
  for (const variance of actual.variance) expect(variance).toBeGreaterThanOrEqual(0.01);
  await expect(kernel.embed([{ ...asked[0], width: 5 }])).rejects.toThrow(
    expect.objectContaining({ code: 'LENGTH_MISMATCH' }),
  );
});
