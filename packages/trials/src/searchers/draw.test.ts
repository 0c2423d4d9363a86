import { createRandom } from '@archipelago/numerics';
import { describe, expect, test, vi } from 'vitest';
import { bitSpace } from '../fixtures/bits';
import { drawCandidates, mutate, uniquenessOf } from './draw';
import { addSeen, nothingSeen } from './seen';

describe('drawCandidates', () => {
  test('draws as many as wanted', () => {
    const uniqueness = uniquenessOf<number>({});
    expect(drawCandidates(() => 7, { count: 3, seen: nothingSeen, pending: [7], uniqueness })).toEqual([7, 7, 7]);
  });

  test('unique: passes over what was seen, is pending, or was drawn', () => {
    const draws = [1, 2, 3, 3, 4, 5];
    const seen = addSeen(nothingSeen, '1');
    const uniqueness = uniquenessOf<number>({ unique: true });
    const drawn = drawCandidates(() => draws.shift() as number, { count: 2, seen, pending: [2], uniqueness });
    expect(drawn).toEqual([3, 4]);
  });

  test('unique: gives up after `tries` known candidates in a row', () => {
    const draw = vi.fn((index: number) => index);
    const uniqueness = uniquenessOf<number>({ unique: true, tries: 10, key: (n) => String(Math.min(n, 1)) });
    expect(drawCandidates(draw, { count: 5, seen: nothingSeen, pending: [], uniqueness })).toEqual([0, 1]);
    expect(draw).toHaveBeenCalledTimes(12);
  });
});

describe('mutate', () => {
  const space = bitSpace(5);

  test('takes a random neighbor', () => {
    const changed = mutate(space, [0, 0, 0, 0, 0], createRandom(1));
    expect(changed.filter((bit) => bit === 1)).toHaveLength(1);
  });

  test('prefers the mutation of the space', () => {
    expect(mutate({ ...space, mutate: () => [1, 1, 1, 1, 1] }, [0, 0, 0, 0, 0], createRandom(1))).toEqual([
      1, 1, 1, 1, 1,
    ]);
  });

  test('samples where there is no neighbor', () => {
    const lonely = { sample: () => 5, contains: () => true, neighbors: () => [] };
    expect(mutate(lonely, 4, createRandom(1))).toBe(5);
  });
});
