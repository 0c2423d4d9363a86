import { createRandom } from '@archipelago/numerics';
import { describe, expect, it, test } from 'vitest';
import { bitSpace, ones, type Bits } from '../fixtures/bits';
import { enumerationMaximizer } from './enumeration-maximizer';
import { evolutionaryMaximizer } from './evolutionary-maximizer';
import { localSearchMaximizer } from './local-search-maximizer';
import type { MaximizeContext, Maximizer } from './maximizer';
import { randomMaximizer } from './random-maximizer';

const space = bitSpace(8);
const score = (candidates: readonly Bits[]) => Float64Array.from(candidates, ones);
const context = (options: Partial<MaximizeContext<Bits>> = {}): MaximizeContext<Bits> => ({
  count: 3,
  random: createRandom(1),
  signal: new AbortController().signal,
  exclude: () => false,
  start: [],
  ...options,
});

const all: readonly Maximizer<Bits>[] = [
  randomMaximizer({ samples: 4000 }),
  enumerationMaximizer({ batch: 100 }),
  evolutionaryMaximizer({ population: 30 }),
  localSearchMaximizer({ samples: 20 }),
];

describe.each(all.map((maximizer) => [maximizer.name, maximizer] as const))('%s maximizer', (_, maximizer) => {
  it('finds the best, which are distinct, the best first', async () => {
    const found = await maximizer.maximize(space, score, context());
    expect(found.map(ones)).toEqual([8, 7, 7]);
    expect(new Set(found.map(String)).size).toBe(3);
  });

  it('never returns what is excluded', async () => {
    const best = Array.from({ length: 8 }, () => 1);
    const exclude = (bits: Bits) => ones(bits) >= 7;
    const found = await maximizer.maximize(space, score, context({ exclude, start: [best] }));
    expect(found.map(ones)).toEqual([6, 6, 6]);
    expect(await maximizer.maximize(space, score, context({ exclude: () => true }))).toEqual([]);
  });

  it('scores no candidate twice, and none where there is nothing to score', async () => {
    const scored: string[] = [];
    const counting = async (candidates: readonly Bits[]) => {
      expect(candidates.length).toBeGreaterThan(0);
      scored.push(...candidates.map(String));
      return score(candidates);
    };
    await maximizer.maximize(space, counting, context());
    expect(new Set(scored).size).toBe(scored.length);
  });

  it('finds the same for the same seed', async () => {
    const flat = (candidates: readonly Bits[]) => new Float64Array(candidates.length);
    const find = (seed: number) => maximizer.maximize(space, flat, context({ random: createRandom(seed) }));
    expect(await find(1)).toEqual(await find(1));
  });

  it('ranks −∞ and NaN last', async () => {
    const odd = (candidates: readonly Bits[]) =>
      Float64Array.from(candidates, (bits) => (bits[0] === 1 ? NaN : bits[1] === 1 ? -Infinity : ones(bits)));
    const [found] = await maximizer.maximize(space, odd, context());
    expect([found[0], found[1]]).toEqual([0, 0]);
  });

  it('ends where it is aborted, before a batch or in it', async () => {
    const reason = new Error('aborted for the test');
    await expect(maximizer.maximize(space, score, context({ signal: AbortSignal.abort(reason) }))).rejects.toBe(reason);
    const controller = new AbortController();
    const aborting = (candidates: readonly Bits[]) => {
      controller.abort(reason);
      return score(candidates);
    };
    await expect(maximizer.maximize(space, aborting, context({ signal: controller.signal }))).rejects.toBe(reason);
  });
});

describe('maximizers', () => {
  it('names of candidates decide which are equal', async () => {
    const key = (bits: Bits) => String(ones(bits));
    const found = await randomMaximizer<Bits>().maximize(space, score, context({ key }));
    expect(found.map(ones)).toEqual([8, 7, 6]);
  });

  it('climb from the candidates they start from: a needle that samples miss', async () => {
    const wide = bitSpace(24);
    const needle = Array.from({ length: 24 }, (_, i) => i % 2);
    const near = needle.map((bit, i) => (i === 5 ? 1 - bit : bit));
    const sharp = (candidates: readonly Bits[]) =>
      Float64Array.from(candidates, (bits) => Number(bits.join('') === needle.join('')));
    for (const maximizer of [evolutionaryMaximizer<Bits>({ generations: 1 }), localSearchMaximizer<Bits>()]) {
      expect(await maximizer.maximize(wide, sharp, context({ count: 1, start: [near] }))).toEqual([needle]);
      expect(await maximizer.maximize(wide, sharp, context({ count: 1 }))).not.toEqual([needle]);
    }
  });

  it('evolution takes neighbors where the space has no mutate', async () => {
    const { sample, contains, neighbors } = space;
    const found = await evolutionaryMaximizer<Bits>().maximize({ sample, contains, neighbors }, score, context());
    expect(ones(found[0])).toBe(8);
  });

  test.each([enumerationMaximizer(), evolutionaryMaximizer(), localSearchMaximizer()])(
    '$name refuses a space without what it needs with BAD_SPACE',
    async (maximizer) => {
      const { sample, contains } = space;
      await expect((maximizer as Maximizer<Bits>).maximize({ sample, contains }, score, context())).rejects.toThrow(
        expect.objectContaining({ code: 'BAD_SPACE' }),
      );
    },
  );

  test.each([
    () => randomMaximizer({ samples: 0 }),
    () => enumerationMaximizer({ batch: 1.5 }),
    () => evolutionaryMaximizer({ tournament: 0 }),
    () => localSearchMaximizer({ starts: NaN }),
  ])('refuses counts that are not whole numbers from 1 with BAD_OPTION', (make) => {
    expect(make).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
  });
});
