import type { LayerEncoding } from '@archipelago/gp-kernels';
import { gaussianProcess, rbf } from '@archipelago/gp-kernels';
import type { EmbeddingModel, LearnedKernel } from '@archipelago/gp-kernels/embedding';
import { createRandom } from '@archipelago/numerics';
import { runTrials, type Space } from '@archipelago/trials';
import { describeSearcherContract } from '@archipelago/trials/testing';
import { lastValueFrom, toArray } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { embeddingSearcher, type EmbeddingSearcherOptions } from './embedding-searcher';

/** Numbers from 0 to 99; a candidate's "layers" are its number. */
const space: Space<number> = {
  sample: (random) => random.integer(100),
  contains: (candidate) => Number.isInteger(candidate) && candidate >= 0 && candidate < 100,
};
const encode = (candidate: number): LayerEncoding => ({
  layers: 1,
  width: 1,
  start: Uint32Array.of(0, 1),
  columns: Uint32Array.of(0),
  values: Float64Array.of(candidate),
});
const numberOf = (encoding: LayerEncoding): number[] => [encoding.values[0] / 10];

/** Kernels whose embedding is the number itself; what they are given is remembered. */
function numberModel(learned: (readonly number[])[][] = []): EmbeddingModel {
  const model = {
    learn: async (sets: Parameters<EmbeddingModel['learn']>[0]) => {
      learned.push(sets.map(({ targets }) => Array.from(targets)));
      return sets.map(({ encodings, targets }) => {
        const gp = gaussianProcess(encodings.map(numberOf), targets, { kernel: rbf(), noiseVariance: 0.05 });
        return {
          predict: async (asked: readonly LayerEncoding[]) => gp.predict(asked.map(numberOf)),
          best: Math.max(...Array.from(targets)),
        } as unknown as LearnedKernel;
      });
    },
  };
  return model as unknown as EmbeddingModel;
}

const objective = { metric: 'y', direction: 'maximize' } as const;
const options: EmbeddingSearcherOptions<number> = {
  model: numberModel(),
  encode,
  objective,
  anchor: { candidate: 0, value: 0 },
};
const y = (candidate: number): number => 1 - ((candidate - 70) / 50) ** 2;

describeSearcherContract('embeddingSearcher', () => embeddingSearcher(space, options), {
  contains: space.contains,
  evaluate: (candidate) => ({ y: y(candidate) }),
});
describeSearcherContract(
  'embeddingSearcher without an anchor',
  () => embeddingSearcher(space, { ...options, anchor: undefined }),
  { contains: space.contains, evaluate: (candidate) => ({ y: y(candidate) }) },
);

describe('embeddingSearcher', () => {
  const search = async (options: EmbeddingSearcherOptions<number>, evaluate = y, seed = 1): Promise<number[]> => {
    const events = await lastValueFrom(
      runTrials(embeddingSearcher(space, options), (candidate) => ({ y: evaluate(candidate) }), {
        budget: { trials: 24 },
        objective: options.objective,
        random: createRandom(seed),
        batchSize: 4,
      }).pipe(toArray()),
    );
    return events.flatMap((event) => (event.type === 'trial-suggested' ? [event.candidate] : []));
  };

  it('after a first random step learns a kernel a candidate, on the anchor and about half of the observations', async () => {
    const learned: (readonly number[])[][] = [];
    await search({ ...options, model: numberModel(learned) });
    expect(learned.map((sets) => sets.length)).toEqual([4, 4, 4, 4, 4]);
    expect(learned.flat().every((targets) => targets[0] === 0)).toBe(true);
    const sizes = learned.at(-1)!.map((targets) => targets.length - 1);
    expect(Math.min(...sizes)).toBeGreaterThan(2);
    expect(Math.max(...sizes)).toBeLessThan(18);
    expect(new Set(learned.at(-1)!.map(String)).size).toBe(4);
  });

  it.each([1, 2, 3])('finds the best number with seed %i and proposes none twice', async (seed) => {
    const candidates = await search(options, y, seed);
    expect(new Set(candidates).size).toBe(24);
    expect(Math.min(...candidates.map((candidate) => Math.abs(candidate - 70)))).toBeLessThanOrEqual(2);
  });

  it('minimizes where the objective says so', async () => {
    const candidates = await search({ ...options, objective: { ...objective, direction: 'minimize' } }, (x) => -y(x));
    expect(Math.min(...candidates.map((candidate) => Math.abs(candidate - 70)))).toBeLessThanOrEqual(2);
  });

  it('goes on after failed trials and does not propose them again', async () => {
    const candidates = await search(options, (x) => (x > 60 && x < 80 ? NaN : y(x)));
    expect(new Set(candidates).size).toBe(24);
  });
});
