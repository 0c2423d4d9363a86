import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cases } from '../../fixtures/statistics.json';
import { ranks } from './ranks';
import { wilcoxonSignedRank } from './wilcoxon-signed-rank';

describe('wilcoxonSignedRank agrees with SciPy', () => {
  const tested = cases.filter((each) => each.wilcoxonPValue !== undefined);
  test.each(tested)('p = $wilcoxonPValue', ({ x, y, wilcoxonPValue }) => {
    expect(wilcoxonSignedRank(x, y).pValue).toBeCloseTo(wilcoxonPValue!, 12);
  });
});

test('five gains out of five have p = 2/32', () => {
  expect(wilcoxonSignedRank([2, 4, 6, 8, 10], [1, 2, 3, 4, 5])).toEqual({
    positiveRanks: 15,
    negativeRanks: 0,
    pairs: 5,
    pValue: 0.0625,
  });
});

test('the exact probability is the count over all signs, ties included', () => {
  const difference = fc.integer({ min: -4, max: 4 });
  fc.assert(
    fc.property(fc.array(difference, { minLength: 1, maxLength: 9 }), (differences) => {
      const result = wilcoxonSignedRank(
        differences,
        differences.map(() => 0),
      );
      const moved = differences.filter((d) => d !== 0);
      fc.pre(moved.length > 0);
      const rank = ranks(moved.map(Math.abs));
      const smaller = Math.min(result.positiveRanks, result.negativeRanks);
      let asSmall = 0;
      for (let signs = 0; signs < 2 ** moved.length; signs++) {
        const w = rank.reduce((total, value, i) => total + ((signs >> i) & 1 ? value : 0), 0);
        if (w <= smaller) asSmall++;
      }
      expect(result.pValue).toBeCloseTo(Math.min(1, (2 * asSmall) / 2 ** moved.length), 12);
    }),
    { seed: 5 },
  );
});

test('equal samples have no differing pairs and p = 1', () => {
  expect(wilcoxonSignedRank([1, 2], [1, 2])).toEqual({ positiveRanks: 0, negativeRanks: 0, pairs: 0, pValue: 1 });
});

test('wilcoxonSignedRank names samples of different length, and needs a pair', () => {
  expect(() => wilcoxonSignedRank([1], [1, 2])).toThrow(expect.objectContaining({ code: 'LENGTH_MISMATCH' }));
  expect(() => wilcoxonSignedRank([], [])).toThrow(expect.objectContaining({ code: 'EMPTY' }));
});
