import { expect, it } from 'vitest';
import { embeddingSettings, publishedEmbedding } from './options';

it('embeddingSettings are those of the authors’ code but for the size', () => {
  expect(embeddingSettings(publishedEmbedding)).toEqual({
    layers: 4,
    hidden: 64,
    lengthscale: 0.1,
    noiseVariance: 0.05,
    parallel: 1,
    objective: 'leaveOneOut',
    maxSteps: 100,
    learningRate: 0.001,
    weightDecay: 5e-4,
    earlyStop: { from: 7, smoothing: 0.5, tolerance: 0.001 },
  });
});

it.each([
  { layers: 0 },
  { hidden: 1.5 },
  { lengthscale: 0 },
  { noiseVariance: 0 },
  { maxSteps: -1 },
  { learningRate: NaN },
])('embeddingSettings refuses %j with OUT_OF_RANGE', (options) => {
  expect(() => embeddingSettings(options)).toThrow(expect.objectContaining({ code: 'OUT_OF_RANGE' }));
});
