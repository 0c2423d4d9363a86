import { matern52, scale, type Vector } from '@archipelago/gp-kernels';
import { createRandom } from '@archipelago/numerics';
import { randomSearch, runTrials, type Searcher } from '@archipelago/trials';
import { describeSearcherContract } from '@archipelago/trials/testing';
import { lastValueFrom, toArray } from 'rxjs';
import { describe, expect, it, test } from 'vitest';
import { chebyshevImprovement } from '../acquisitions/chebyshev-improvement';
import { plane } from '../fixtures/plane';
import { localSearchMaximizer } from '../maximizers/local-search-maximizer';
import { randomMaximizer } from '../maximizers/random-maximizer';
import { hypervolume } from '../pareto/hypervolume';
import { gpParetoSearcher, type GpParetoSearcherOptions } from './gp-pareto-searcher';

const size = { metric: 'size', direction: 'minimize' } as const;
const accuracy = { metric: 'accuracy', direction: 'maximize' } as const;
const depth = { metric: 'depth', direction: 'minimize' } as const;

/** ZDT1 (Zitzler, Deb and Thiele 2000) with two variables: the front is size = x, accuracy = √x at y = 0. */
function evaluate(point: Vector) {
  const [x, y] = [point[0], point[1]];
  const g = 1 + 9 * y;
  return { size: x, accuracy: 1 - g * (1 - Math.sqrt(x / g)), depth: (x - 0.5) ** 2 };
}

const pareto = (options: Partial<GpParetoSearcherOptions<Vector>> = {}) =>
  gpParetoSearcher(plane, {
    kernel: scale(matern52({ lengthscale: [0.5, 0.5], lengthscaleBounds: [0.05, 10] })),
    objectives: [size, accuracy],
    maximizer: randomMaximizer({ samples: 300 }),
    initial: 6,
    ...options,
  });

describeSearcherContract('gpParetoSearcher', () => pareto({ initial: 4 }), { contains: plane.contains, evaluate });
describeSearcherContract(
  'gpParetoSearcher, three objectives',
  () => pareto({ initial: 4, objectives: [size, accuracy, depth] }),
  { contains: plane.contains, evaluate },
);

/** The hypervolume that `trials` trials dominate above size 1.1, accuracy −0.1. */
async function dominated(searcher: Searcher<Vector>, { seed, trials }: { seed: number; trials: number }) {
  const budget = { budget: { trials }, objective: accuracy, random: createRandom(seed), concurrency: 2 };
  const events = await lastValueFrom(runTrials(searcher, evaluate, budget).pipe(toArray()));
  const points = events.flatMap((event) =>
    event.type === 'trial-completed' ? [[-event.metrics.size, event.metrics.accuracy]] : [],
  );
  return hypervolume(points, [-1.1, -0.1]);
}

describe('gpParetoSearcher', () => {
  test.each([
    ['expected hypervolume improvement', {}, 10],
    ['Chebyshev improvement', { acquisition: chebyshevImprovement() }, 8],
  ])('%s dominates more than random search on ZDT1 after 24 trials', async (_, options, least) => {
    let wins = 0;
    for (let seed = 0; seed < 10; seed++) {
      const ours = await dominated(pareto(options) as Searcher<Vector>, { seed, trials: 24 });
      wins += Number(ours > (await dominated(randomSearch(plane) as Searcher<Vector>, { seed, trials: 24 })));
    }
    expect(wins).toBeGreaterThanOrEqual(least);
  });

  it('gives a maximizer the front to start from', async () => {
    const grid = {
      ...plane,
      *neighbors(point: Vector) {
        const by = (x: number, step: number) => Math.min(1, Math.max(0, Math.round(1000 * x + step) / 1000));
        for (const step of [-1, 1]) {
          yield [by(point[0], step), point[1]];
          yield [point[0], by(point[1], step)];
        }
      },
    };
    const searcher = gpParetoSearcher(grid, {
      kernel: scale(matern52()),
      objectives: [size, accuracy],
      maximizer: localSearchMaximizer({ starts: 3, steps: 1, samples: 1 }),
      initial: 1,
    });
    const front: readonly Vector[] = [0.2, 0.4, 0.6].map((x) => [x, 0]);
    const worse: readonly Vector[] = [0.2, 0.5, 0.8].map((x) => [x, 0.9]);
    const state = [...worse, ...front].reduce(
      (s, candidate, trial) =>
        searcher.observe(s, { trial, candidate, outcome: { status: 'completed', metrics: evaluate(candidate) } }),
      searcher.init(),
    );
    const { signal } = new AbortController();
    const [next] = await searcher.suggest(state, { count: 1, pending: [], random: createRandom(1), signal });
    const steps = front.map((point) => Math.abs(next[0] - point[0]) + next[1]);
    expect(Math.min(...steps)).toBeLessThan(0.0011);
  });

  it('leaves out trials that did not measure every objective', () => {
    const searcher = pareto();
    const outcome = { status: 'pruned', metrics: { size: 1 } } as const;
    const state = searcher.observe(searcher.init(), { trial: 0, candidate: [0, 0], outcome });
    expect(state.observations).toEqual([{ candidate: [0, 0], values: null }]);
  });

  it('refuses one objective with BAD_OPTION', () => {
    expect(() => pareto({ objectives: [size] })).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
  });
});
