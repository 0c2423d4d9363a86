import { describe, expect, it } from 'vitest';
import { mersenneTwister, pythonShuffle } from './mersenne-twister';

describe('mersenneTwister', () => {
  it('seeded by 0x123, 0x234, 0x345, 0x456 gives the first numbers of the published mt19937ar.out', () => {
    const next = mersenneTwister([0x123, 0x234, 0x345, 0x456]);
    expect([next(), next(), next(), next(), next()]).toEqual([
      1_067_595_299, 955_945_823, 477_289_528, 4_107_218_783, 4_228_976_476,
    ]);
  });

  it('seeded by 88 gives the random bits of CPython', () => {
    const next = mersenneTwister([88]);
    expect([next(), next(), next(), next()]).toEqual([1_707_201_716, 4_182_107_318, 813_946_014, 1_429_399_738]);
  });
});

describe('pythonShuffle', () => {
  it('shuffles ten numbers as CPython does after random.seed(7)', () => {
    expect([...pythonShuffle(10, 7)]).toEqual([8, 3, 1, 4, 7, 0, 9, 6, 2, 5]);
  });

  it('is a permutation', () => {
    expect([...pythonShuffle(1000, 3)].sort((a, b) => a - b)).toEqual(Array.from({ length: 1000 }, (_, i) => i));
  });
});
