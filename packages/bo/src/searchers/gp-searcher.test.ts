import { hamming, matern52, rbf, scale, type Vector } from '@archipelago/gp-kernels';
import { createRandom } from '@archipelago/numerics';
import { memoryJournal, randomSearch, runTrials, type Observation, type Searcher } from '@archipelago/trials';
import { describeSearcherContract } from '@archipelago/trials/testing';
import { lastValueFrom, toArray } from 'rxjs';
import { describe, expect, it, test } from 'vitest';
import { thompson } from '../acquisitions/thompson';
import { upperConfidenceBound } from '../acquisitions/upper-confidence-bound';
import { bitSpace, ones, type Bits } from '../fixtures/bits';
import { branin, plane } from '../fixtures/plane';
import { evolutionaryMaximizer } from '../maximizers/evolutionary-maximizer';
import { enumerationMaximizer } from '../maximizers/enumeration-maximizer';
import { randomMaximizer } from '../maximizers/random-maximizer';
import { gpSearcher, type GpSearcherOptions } from './gp-searcher';

const objective = { metric: 'y', direction: 'minimize' } as const;
const evaluate = (point: Vector) => ({ y: branin(point) });
const gp = (options: Partial<GpSearcherOptions<Vector>> = {}) =>
  gpSearcher(plane, {
    kernel: scale(matern52({ lengthscale: [0.5, 0.5], lengthscaleBounds: [0.05, 10] })),
    objective,
    maximizer: randomMaximizer({ samples: 300 }),
    initial: 6,
    ...options,
  });

const bits = bitSpace(5);
const most = { metric: 'ones', direction: 'maximize' } as const;
const gpOfBits = (options: Partial<GpSearcherOptions<Bits>> = {}) =>
  gpSearcher(bits, { kernel: scale(hamming()), objective: most, initial: 3, ...options });
const countOnes = (candidate: Bits) => ({ ones: ones(candidate) });

describeSearcherContract('gpSearcher', () => gp({ initial: 4 }), { contains: plane.contains, evaluate });
describeSearcherContract('gpSearcher, UCB', () => gp({ acquisition: upperConfidenceBound(), initial: 4 }), {
  contains: plane.contains,
  evaluate,
});
describeSearcherContract(
  'gpSearcher, categories, Thompson',
  () => gpOfBits({ acquisition: thompson(), maximizer: enumerationMaximizer() }),
  { contains: bits.contains, evaluate: countOnes },
);
describeSearcherContract('gpSearcher, evolution', () => gpOfBits({ maximizer: evolutionaryMaximizer() }), {
  contains: bits.contains,
  evaluate: countOnes,
});

const context = (
  count: number,
  options: { pending?: readonly Vector[]; seed?: number; signal?: AbortSignal } = {},
) => ({
  count,
  pending: options.pending ?? [],
  random: createRandom(options.seed ?? 1),
  signal: options.signal ?? new AbortController().signal,
});

function observe<S>(searcher: Searcher<Vector, S>, points: readonly Vector[]): S {
  return points.reduce<S>(
    (state, candidate, trial) =>
      searcher.observe(state, { trial, candidate, outcome: { status: 'completed', metrics: evaluate(candidate) } }),
    searcher.init(),
  );
}

const some = Array.from({ length: 12 }, (_, i) => plane.sample(createRandom(i)));

/** The least value of `trials` trials. */
async function least(searcher: Searcher<Vector>, { seed, trials }: { seed: number; trials: number }): Promise<number> {
  const run = runTrials(searcher, evaluate, { budget: { trials }, objective, random: createRandom(seed) });
  const events = await lastValueFrom(run.pipe(toArray()));
  return Math.min(...events.map((event) => (event.type === 'trial-completed' ? event.metrics.y : Infinity)));
}

describe('gpSearcher', () => {
  test.each([
    ['log EI', {}],
    ['UCB, the GP bandit', { acquisition: upperConfidenceBound() }],
  ])('%s is below random search on Branin after 30 trials for at least 9 of 10 seeds', async (_, options) => {
    let wins = 0;
    for (let seed = 0; seed < 10; seed++) {
      const ours = await least(gp(options) as Searcher<Vector>, { seed, trials: 30 });
      wins += Number(ours < (await least(randomSearch(plane) as Searcher<Vector>, { seed, trials: 30 })));
    }
    expect(wins).toBeGreaterThanOrEqual(9);
  });

  it('maximizes where it is told to', async () => {
    const searcher = gpSearcher(plane, {
      kernel: rbf(),
      objective: { ...objective, direction: 'maximize' },
      initial: 1,
    });
    const left = Array.from({ length: 8 }, (_, i): Vector => [i / 16, 0.5]);
    const state = left.reduce(
      (s, candidate, trial) =>
        searcher.observe(s, { trial, candidate, outcome: { status: 'completed', metrics: { y: candidate[0] } } }),
      searcher.init(),
    );
    const [next] = await searcher.suggest(state, context(1));
    expect(next[0]).toBeGreaterThan(0.5);
  });

  it('the candidates of a batch, and those under way, lie apart', async () => {
    const searcher = gp();
    const state = observe(searcher, some);
    const distance = (a: Vector, b: Vector) => Math.hypot(a[0] - b[0], a[1] - b[1]);
    const batch = await searcher.suggest(state, context(4));
    const alone = await searcher.suggest(state, context(1));
    expect(batch[0]).toEqual(alone[0]);
    batch.forEach((a, i) => batch.slice(0, i).forEach((b) => expect(distance(a, b)).toBeGreaterThan(0.02)));
    // Alone, another seed leads to nearly the same place; with that place under way it does not.
    const [again] = await searcher.suggest(state, context(1, { seed: 2 }));
    const [apart] = await searcher.suggest(state, context(1, { seed: 2, pending: alone }));
    expect(distance(again, alone[0])).toBeLessThan(distance(apart, alone[0]));
  });

  it('visits every candidate of a small space once, the best early, and is exhausted', async () => {
    for (const schedule of ['batch', 'async'] as const) {
      const run = runTrials(gpOfBits(), countOnes, {
        budget: { trials: 100 },
        objective: most,
        random: createRandom(1),
        concurrency: 3,
        schedule,
      });
      const events = await lastValueFrom(run.pipe(toArray()));
      const ends = events.flatMap((event) => (event.type === 'trial-completed' ? [event] : []));
      expect(new Set(ends.map(({ candidate }) => String(candidate))).size).toBe(32);
      expect(events.at(-1)).toMatchObject({ reason: 'exhausted', completed: 32 });
      expect(ends.findIndex(({ metrics }) => metrics.ones === 5)).toBeLessThan(16);
    }
  });

  it('trials that failed, or were pruned without the metric, are not modelled and not suggested again', async () => {
    const searcher = gpOfBits({ initial: 1 });
    const all = [...bits.enumerate()];
    const outcomes: Observation<Bits>['outcome'][] = [
      { status: 'completed', metrics: { ones: 2 } },
      { status: 'failed', error: { code: 'THREW', message: 'no' } },
      { status: 'pruned', metrics: {} },
      { status: 'pruned', metrics: { ones: 1 } },
    ];
    const state = all
      .slice(0, 31)
      .reduce(
        (s, candidate, trial) => searcher.observe(s, { trial, candidate, outcome: outcomes[trial % 4] }),
        searcher.init(),
      );
    expect(state.observations.slice(0, 4).map(({ values }) => values)).toEqual([[2], null, null, [1]]);
    expect(await searcher.suggest(state, { ...context(3), pending: [] })).toEqual([all[31]]);
    expect(await searcher.suggest(state, { ...context(3), pending: [all[31]] })).toEqual([]);
  });

  it('samples as long as nothing was measured', async () => {
    const searcher = gp({ initial: 2 });
    const state = searcher.observe(searcher.init(), {
      trial: 0,
      candidate: [0, 0],
      outcome: { status: 'failed', error: { code: 'THREW', message: 'no' } },
    });
    expect(await searcher.suggest(state, context(5))).toHaveLength(5);
  });

  it('resumed from any part of a journal, ends as the undisturbed run', async () => {
    const run = async (lines: readonly string[]) => {
      const journal = memoryJournal({ lines });
      const options = { budget: { trials: 14 }, objective, random: createRandom(3), concurrency: 2, journal };
      const events = await lastValueFrom(runTrials(gp({ initial: 4 }), evaluate, options).pipe(toArray()));
      const ends = events.flatMap((event) =>
        event.type === 'trial-completed' ? [[event.trial, event.candidate]] : [],
      );
      return { ends, lines: journal.lines };
    };
    const whole = await run([]);
    expect(whole.ends).toHaveLength(14);
    for (let length = 5; length < whole.lines.length; length += 9) {
      expect((await run(whole.lines.slice(0, length))).ends).toEqual(whole.ends);
    }
  });

  it('hears an abort before a fit', async () => {
    const searcher = gp();
    const reason = new Error('aborted for the test');
    const request = searcher.suggest(observe(searcher, some), context(1, { signal: AbortSignal.abort(reason) }));
    await expect(request).rejects.toBe(reason);
  });

  test.each([0, 1.5, NaN])('refuses initial %d with BAD_OPTION', (initial) => {
    expect(() => gp({ initial })).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
  });
});
