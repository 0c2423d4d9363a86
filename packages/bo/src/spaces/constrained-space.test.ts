import { createRandom } from '@archipelago/numerics';
import { randomSearch, regularizedEvolution, type Searcher } from '@archipelago/trials';
import { describeSearcherContract } from '@archipelago/trials/testing';
import { describe, expect, it, test } from 'vitest';
import { bitSpace, ones, type Bits } from '../fixtures/bits';
import { constrainedSpace } from './constrained-space';

const allowed = (bits: Bits) => ones(bits) <= 3;
const space = constrainedSpace(bitSpace(8), allowed);
const objective = { metric: 'ones', direction: 'maximize' } as const;
const evolution = () => regularizedEvolution(space, { objective, population: 4, sample: 2 });

for (const [name, make] of [
  ['randomSearch', () => randomSearch(space)],
  ['regularizedEvolution', evolution],
] as const) {
  describeSearcherContract(`${name} in a constrained space`, make as () => Searcher<Bits>, {
    contains: (bits) => bits.length === 8 && allowed(bits),
    evaluate: (bits) => ({ ones: ones(bits) }),
    rounds: 10,
  });
}

describe('constrainedSpace', () => {
  it('lists, samples and changes allowed candidates alone', () => {
    const random = createRandom(1);
    // 1 + 8 + 28 + 56 strings of eight bits have at most three ones.
    expect([...space.enumerate!()]).toHaveLength(93);
    const edge = [1, 1, 1, 0, 0, 0, 0, 0];
    expect([...space.neighbors!(edge)]).toHaveLength(3);
    for (let i = 0; i < 200; i++) {
      expect(allowed(space.sample(random))).toBe(true);
      expect(ones(space.mutate!(edge, random))).toBe(2);
    }
    expect(space.contains(edge)).toBe(true);
    expect(space.contains([1, 1, 1, 1, 0, 0, 0, 0])).toBe(false);
    expect(space.contains([1])).toBe(false);
  });

  it('samples where no mutation is allowed', () => {
    const even = constrainedSpace(bitSpace(8), (bits) => ones(bits) % 2 === 0);
    expect(ones(even.mutate!([0, 0, 0, 0, 0, 0, 0, 0], createRandom(1))) % 2).toBe(0);
  });

  it('has no steps where the space has none', () => {
    const { sample, contains } = bitSpace(8);
    expect(Object.keys(constrainedSpace({ sample, contains }, allowed))).toEqual(['sample', 'contains']);
  });

  it('throws NOTHING_ALLOWED where no sample is allowed', () => {
    const none = constrainedSpace(bitSpace(8), () => false, { tries: 10 });
    expect(() => none.sample(createRandom(1))).toThrow(expect.objectContaining({ code: 'NOTHING_ALLOWED' }));
  });

  test.each([0, 1.5, NaN])('refuses %d tries with BAD_OPTION', (tries) => {
    expect(() => constrainedSpace(bitSpace(8), allowed, { tries })).toThrow(
      expect.objectContaining({ code: 'BAD_OPTION' }),
    );
  });
});
