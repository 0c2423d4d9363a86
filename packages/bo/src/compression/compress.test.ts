import { referenceEngine } from '@archipelago/engine/reference';
import { createRandom } from '@archipelago/numerics';
import { randomSearch, type TrialCompleted } from '@archipelago/trials';
import { filter, lastValueFrom, toArray } from 'rxjs';
import { describe, expect, it } from 'vitest';
import type { CompressionAction } from './action';
import { compress, type CompressionSearch, type CompressOptions } from './compress';
import { tinyTeacher } from './fixtures';
import { compressionSpace } from './space';

const teacher = tinyTeacher();

/** Scores students by how few layers they remove, without training. */
const evaluator = ({ removed }: CompressionAction) => ({ f: 1 / (1 + removed.length) });

const completed = async (seed: number, concurrency: number, search: CompressionSearch = { searcher: randomSearch }) =>
  lastValueFrom(
    compress(teacher, {
      ...search,
      evaluator,
      budget: { trials: 12 },
      random: createRandom(seed),
      concurrency,
      skips: false,
    }).pipe(
      filter((event): event is TrialCompleted<CompressionAction> => event.type === 'trial-completed'),
      toArray(),
    ),
  );

describe('compress', () => {
  it('evaluates students of the space, the same ones at any concurrency', async () => {
    const trials = await completed(1, 1);
    const space = compressionSpace(teacher);
    expect(trials).toHaveLength(12);
    expect(trials.every(({ candidate }) => space.contains(candidate))).toBe(true);
    const byTrial = (list: typeof trials) => [...list].sort((a, b) => a.trial - b.trial).map((t) => t.candidate);
    expect(byTrial(await completed(1, 4))).toEqual(byTrial(trials));
    expect(byTrial(await completed(2, 1))).not.toEqual(byTrial(trials));
  });

  it('searches by ESNAC where an engine is given, the same students at any concurrency', async () => {
    const esnac: CompressionSearch = { engine: referenceEngine(), embedding: { hidden: 2, maxSteps: 3 } };
    const trials = await completed(1, 1, esnac);
    expect(trials).toHaveLength(12);
    expect(new Set(trials.map(({ candidate }) => JSON.stringify(candidate))).size).toBe(12);
    const byTrial = (list: typeof trials) => [...list].sort((a, b) => a.trial - b.trial).map((t) => t.candidate);
    expect(byTrial(await completed(1, 3, esnac))).toEqual(byTrial(trials));
  });

  it('refuses to search without an engine and without a searcher with BAD_OPTION', () => {
    const options = { evaluator, budget: { trials: 1 }, random: createRandom(1) } as unknown as CompressOptions;
    expect(() => compress(teacher, options)).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
  });

  it('leaves out the operations that are switched off', async () => {
    expect((await completed(1, 1)).every(({ candidate }) => candidate.skips.length === 0)).toBe(true);
  });
});
