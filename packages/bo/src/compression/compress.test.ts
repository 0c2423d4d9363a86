import { referenceEngine } from '@archipelago/engine/reference';
import { cost } from '@archipelago/graph-ir';
import { createRandom } from '@archipelago/numerics';
import { randomSearch, type TrialCompleted } from '@archipelago/trials';
import { filter, lastValueFrom, toArray } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { reinforceSearcher } from '../searchers/reinforce-searcher';
import { tpeSearcher } from '../searchers/tpe-searcher';
import type { CompressionAction } from './action';
import { compress, type CompressionSearch, type CompressOptions } from './compress';
import { tinyTeacher } from './fixtures';
import { compressionObjective as objective } from './objective';
import { compressionParameters } from './parameters';
import { compressionSpace } from './space';

const teacher = tinyTeacher();

/** Scores students by how few layers they remove, without training. */
const evaluator = ({ removed }: CompressionAction) => ({ f: 1 / (1 + removed.length) });

const completed = async (
  seed: number,
  concurrency: number,
  search: CompressionSearch = { searcher: randomSearch },
  allowed?: CompressOptions['allowed'],
) =>
  lastValueFrom(
    compress(teacher, {
      ...search,
      evaluator,
      budget: { trials: 12 },
      random: createRandom(seed),
      concurrency,
      skips: false,
      allowed,
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

  it.each([
    ['random search', { searcher: randomSearch }],
    ['TPE', { searcher: (space) => tpeSearcher(compressionParameters(space), { objective, startup: 4 }) }],
    ['ESNAC', { engine: referenceEngine(), embedding: { hidden: 2, maxSteps: 1 } }],
    [
      'REINFORCE',
      {
        searcher: (space) =>
          reinforceSearcher(referenceEngine(), space, { objective, random: createRandom(1), removalTrials: 0 }),
      },
    ],
  ] as readonly [string, CompressionSearch][])('never suggests a student over the budget by %s', async (_, search) => {
    const budget = 200;
    const trials = await completed(2, 1, search, (student) => cost(student).parameters <= budget);
    const { build } = compressionSpace(teacher);
    expect(trials.length).toBeGreaterThanOrEqual(10);
    expect(Math.max(...trials.map(({ candidate }) => cost(build(candidate)).parameters))).toBeLessThanOrEqual(budget);
  });

  it('refuses to search without an engine and without a searcher with BAD_OPTION', () => {
    const options = { evaluator, budget: { trials: 1 }, random: createRandom(1) } as unknown as CompressOptions;
    expect(() => compress(teacher, options)).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
  });

  it('leaves out the operations that are switched off', async () => {
    expect((await completed(1, 1)).every(({ candidate }) => candidate.skips.length === 0)).toBe(true);
  });
});
