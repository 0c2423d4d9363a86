import { createRandom } from '@archipelago/numerics';
import { regularizedEvolution } from '@archipelago/trials';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { categorical, integer, logUniform, uniform } from './parameter';
import { parameterSpace } from './parameter-space';

const space = parameterSpace({
  x: uniform(-1, 1),
  rate: logUniform(1e-4, 1),
  layers: integer(1, 4),
  op: categorical(['a', 'b', null], [0.25, 0.5, 0.25]),
});
const random = createRandom(4);
const samples = Array.from({ length: 4000 }, () => space.sample(random));
const share = (holds: (candidate: (typeof samples)[number]) => boolean) =>
  samples.filter(holds).length / samples.length;

describe('parameterSpace', () => {
  it('names its values', () => {
    expectTypeOf(space.decode).returns.toEqualTypeOf<{
      readonly x: number;
      readonly rate: number;
      readonly layers: number;
      readonly op: 'a' | 'b' | null;
    }>();
  });

  it('samples what it contains, from the distribution of each parameter', () => {
    expect(samples.every(space.contains)).toBe(true);
    expect(share(({ x }) => x < 0)).toBeCloseTo(1 / 2, 1);
    expect(share(({ rate }) => rate < 1e-2)).toBeCloseTo(1 / 2, 1);
    expect(share(({ layers }) => layers === 4)).toBeCloseTo(1 / 4, 1);
    expect(share(({ op }) => op === 'b')).toBeCloseTo(1 / 2, 1);
  });

  it('decodes what it encodes, through JSON', () => {
    for (const candidate of samples.slice(0, 50)) {
      expect(space.decode(space.encode(JSON.parse(JSON.stringify(candidate)) as typeof candidate))).toEqual(candidate);
    }
  });

  it.each([
    ['a value out of range', { x: 2 }],
    ['a name', { x: '0' }],
    ['part of a layer', { layers: 1.5 }],
    ['an unknown choice', { op: 'c' }],
    ['a parameter too many', { y: 1 }],
    ['one too few', { x: undefined }],
  ])('does not contain %s', (_, change) => {
    expect(space.contains({ ...samples[0], ...change } as (typeof samples)[0])).toBe(false);
  });

  it('mutates one parameter at most, so that evolution takes it', () => {
    for (let i = 0; i < 50; i++) {
      const changed = space.encode(space.mutate!(samples[i], random));
      expect(changed.filter((value, d) => value !== space.encode(samples[i])[d]).length).toBeLessThanOrEqual(1);
    }
    expect(() => regularizedEvolution(space, { objective: { metric: 'y', direction: 'minimize' } })).not.toThrow();
  });

  it('refuses no parameters with BAD_OPTION', () => {
    expect(() => parameterSpace({})).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
  });
});
