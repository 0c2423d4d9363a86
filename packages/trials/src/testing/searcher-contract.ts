import { createRandom } from '@archipelago/numerics';
import type { Random } from '@archipelago/numerics';
import { describe, expect, test } from 'vitest';
import type { Observation, Searcher, SuggestContext } from '../searcher';
import type { Metrics, Outcome } from '../trial';
import { freeze } from './freeze';

export interface SearcherContractOptions<C> {
  /** Whether a candidate belongs to the space that is searched. */
  readonly contains: (candidate: C) => boolean;
  /** What a trial of the candidate measures. */
  readonly evaluate: (candidate: C) => Metrics;
  /**
   * Requests a test makes.
   *
   * @defaultValue 4
   */
  readonly rounds?: number;
  /**
   * Candidates per request.
   *
   * @defaultValue 3
   */
  readonly count?: number;
}

/** The laws of a `Searcher`, as tests: call it at the top of a test file. `makeSearcher` makes equal searchers. */
export function describeSearcherContract<C, S>(
  name: string,
  makeSearcher: () => Searcher<C, S>,
  { contains, evaluate, rounds = 4, count = 3 }: SearcherContractOptions<C>,
): void {
  const context = (random: Random, options: Partial<SuggestContext<C>> = {}): SuggestContext<C> => ({
    count,
    pending: [],
    random,
    signal: new AbortController().signal,
    ...options,
  });

  /** Of six trials, one fails and one is pruned. */
  const outcomeOf = (trial: number, metrics: Metrics): Outcome => {
    if (trial % 6 === 3) return { status: 'failed', error: { code: 'THREW', message: 'failed for the test' } };
    return { status: trial % 6 === 5 ? 'pruned' : 'completed', metrics };
  };

  /** Searches for some rounds; `pass` stands for what happens to the state in between. */
  const search = async (seed: number, pass: (state: S) => S): Promise<readonly C[]> => {
    const searcher = makeSearcher();
    const random = createRandom(seed);
    const candidates: C[] = [];
    let state = pass(searcher.init());
    for (let round = 0; round < rounds; round++) {
      const batch = await searcher.suggest(state, context(random.split('suggest', candidates.length)));
      for (const candidate of batch) {
        const trial = candidates.push(candidate) - 1;
        const observation: Observation<C> = { trial, candidate, outcome: outcomeOf(trial, evaluate(candidate)) };
        state = pass(searcher.observe(state, observation));
      }
    }
    return candidates;
  };

  describe(`${name}: searcher contract`, () => {
    test('has a name', () => {
      expect(makeSearcher().name).toMatch(/\S/);
    });

    test('suggests candidates of the space, at most as many as wanted', async () => {
      const searcher = makeSearcher();
      for (const wanted of [1, count]) {
        const batch = await searcher.suggest(searcher.init(), context(createRandom(1), { count: wanted }));
        expect(batch.length).toBeGreaterThan(0);
        expect(batch.length).toBeLessThanOrEqual(wanted);
        expect(batch.filter((candidate) => !contains(candidate))).toEqual([]);
      }
      expect((await search(1, (state) => state)).filter((candidate) => !contains(candidate))).toEqual([]);
    });

    test('suggests candidates that survive JSON', async () => {
      const candidates = await search(2, (state) => state);
      expect(JSON.parse(JSON.stringify(candidates))).toEqual(candidates);
    });

    test('suggests the same for the same seed', async () => {
      expect(await search(3, (state) => state)).toEqual(await search(3, (state) => state));
    });

    test('remembers nothing outside its state, which survives JSON', async () => {
      const kept = await search(4, (state) => state);
      expect(await search(4, (state) => JSON.parse(JSON.stringify(state)) as S)).toEqual(kept);
    });

    test('never changes the state or the observation it is given', async () => {
      const kept = await search(5, (state) => state);
      expect(await search(5, freeze)).toEqual(kept);
    });

    test('suggests while other candidates are pending', async () => {
      const searcher = makeSearcher();
      const first = await searcher.suggest(searcher.init(), context(createRandom(6)));
      const second = await searcher.suggest(searcher.init(), context(createRandom(7), { pending: first }));
      expect(second.length).toBeLessThanOrEqual(count);
      expect(second.filter((candidate) => !contains(candidate))).toEqual([]);
    });

    test('ends a request that is aborted', async () => {
      const searcher = makeSearcher();
      const reason = new Error('aborted for the test');
      const controller = new AbortController();
      const request = new Promise((resolve) =>
        resolve(searcher.suggest(searcher.init(), context(createRandom(8), { signal: controller.signal }))),
      );
      controller.abort(reason);
      const answer = await request.catch((error: unknown) => error);
      expect(Array.isArray(answer) || answer === reason).toBe(true);
    });
  });
}
