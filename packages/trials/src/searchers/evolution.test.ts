import { createRandom } from '@archipelago/numerics';
import { lastValueFrom } from 'rxjs';
import { describe, expect, test } from 'vitest';
import { bitSpace, maximizeValue, ones, runOptions } from '../fixtures/bits';
import type { Bits } from '../fixtures/bits';
import { bestSoFar } from '../operators/best-so-far';
import { runTrials } from '../run/run-trials';
import type { Observation, Searcher } from '../searcher';
import { describeSearcherContract } from '../testing';
import { regularizedEvolution } from './evolution';
import type { EvolutionOptions, EvolutionState } from './evolution';
import { randomSearch } from './random';

const space = bitSpace(30);
const evolution = (options: Partial<EvolutionOptions<Bits>> = {}) =>
  regularizedEvolution(space, { objective: maximizeValue, population: 4, sample: 2, ...options });

describeSearcherContract('regularizedEvolution', () => evolution(), { contains: space.contains, evaluate: ones });
describeSearcherContract('regularizedEvolution, unique', () => evolution({ unique: true }), {
  contains: space.contains,
  evaluate: ones,
});

const one = (count: number): Bits => Array.from({ length: 30 }, (_, i) => (i < count ? 1 : 0));

function observation(trial: number, candidate: Bits): Observation<Bits> {
  return { trial, candidate, outcome: { status: 'completed', metrics: ones(candidate) } };
}

function suggest(searcher: Searcher<Bits, EvolutionState<Bits>>, state: EvolutionState<Bits>, count: number) {
  const context = { count, pending: [], random: createRandom(1), signal: new AbortController().signal };
  return searcher.suggest(state, context) as readonly Bits[];
}

const distance = (a: Bits, b: Bits): number => a.filter((bit, i) => bit !== b[i]).length;

describe('regularizedEvolution', () => {
  test('the oldest member leaves, however good it is', () => {
    const searcher = evolution();
    const candidates = [one(30), one(1), one(2), one(3), one(4)];
    const state = candidates.reduce((s, c, trial) => searcher.observe(s, observation(trial, c)), searcher.init());
    expect(state.population.map(({ candidate }) => candidate)).toEqual(candidates.slice(1));
  });

  test('samples the space until there is a population, then mutates', () => {
    const searcher = evolution();
    const parents = [one(10), one(10), one(10)];
    const state = parents.reduce((s, c, trial) => searcher.observe(s, observation(trial, c)), searcher.init());
    const [sampled, ...children] = suggest(searcher, state, 4);
    expect(distance(sampled, one(10))).toBeGreaterThan(1);
    expect(children.map((child) => distance(child, one(10)))).toEqual([1, 1, 1]);
  });

  test('the parent is the best of the sample', () => {
    const searcher = evolution({ sample: 60 });
    const state = [3, 25, 10, 7].reduce(
      (s, n, trial) => searcher.observe(s, observation(trial, one(n))),
      searcher.init(),
    );
    expect(suggest(searcher, state, 5).map((child) => distance(child, one(25)))).toEqual([1, 1, 1, 1, 1]);
    const minimizing = evolution({ sample: 60, objective: { metric: 'value', direction: 'minimize' } });
    expect(suggest(minimizing, state, 5).map((child) => distance(child, one(3)))).toEqual([1, 1, 1, 1, 1]);
  });

  test('trials that failed, or were pruned without the metric, do not join', () => {
    const searcher = evolution();
    const error = { code: 'THREW', message: 'no' };
    let state = searcher.observe(searcher.init(), {
      trial: 0,
      candidate: one(1),
      outcome: { status: 'failed', error },
    });
    state = searcher.observe(state, { trial: 1, candidate: one(1), outcome: { status: 'pruned', metrics: {} } });
    expect(state.population).toEqual([]);
    const pruned = { status: 'pruned', metrics: { value: 0.1 } } as const;
    expect(searcher.observe(state, { trial: 2, candidate: one(3), outcome: pruned }).population).toHaveLength(1);
  });

  test('a sample of 1 drifts: the parents are any members', () => {
    const searcher = evolution({ sample: 1 });
    const state = [3, 25, 10, 7].reduce(
      (s, n, trial) => searcher.observe(s, observation(trial, one(n))),
      searcher.init(),
    );
    const parents = suggest(searcher, state, 40).map((child) =>
      [3, 25, 10, 7].find((n) => distance(child, one(n)) === 1),
    );
    expect(new Set(parents).size).toBe(4);
  });

  test('finds more ones in 30 bits than random search does, in 300 trials and 5 of 5 seeds', async () => {
    const best = async (searcher: Searcher<Bits>, seed: number) => {
      const run = runTrials(searcher, ones, runOptions(300, { random: createRandom(seed) }));
      return (await lastValueFrom(run.pipe(bestSoFar(maximizeValue)))).metrics.value;
    };
    for (let seed = 0; seed < 5; seed++) {
      const evolved = await best(evolution({ population: 20, sample: 5 }) as Searcher<Bits>, seed);
      expect(evolved).toBeGreaterThan(await best(randomSearch(space) as Searcher<Bits>, seed));
    }
  });

  test.each([{ population: 0 }, { sample: 0 }, { population: 1.5 }])('refuses %j with BAD_OPTION', (options) => {
    expect(() => evolution(options)).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
  });

  test('refuses a space without mutate and neighbors with BAD_OPTION', () => {
    const still = { sample: () => 1, contains: () => true };
    expect(() => regularizedEvolution(still, { objective: maximizeValue })).toThrow(
      expect.objectContaining({ code: 'BAD_OPTION' }),
    );
  });
});
