import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accuracyOfMostConfident } from './accuracy-of-most-confident';

const decisions = (confidences: readonly number[], correct: readonly number[]) => ({
  confidences: Float64Array.from(confidences),
  correct: Uint8Array.from(correct),
});

test('takes the surest samples first', () => {
  const four = decisions([0.2, 0.9, 0.5, 0.7], [0, 1, 0, 1]);
  expect(accuracyOfMostConfident(four, [25, 50, 75, 100])).toEqual([1, 1, 2 / 3, 1 / 2]);
});

test('tied samples count in equal parts', () => {
  const tied = decisions([0.9, 0.5, 0.5, 0.5], [1, 1, 0, 0]);
  expect(accuracyOfMostConfident(tied, [50])[0]).toBeCloseTo((1 + 1 / 3) / 2, 15);
});

test('70 % of 10 samples are 7, although 10 * 0.7 is rounded', () => {
  const ten = decisions([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [0, 0, 0, 1, 1, 1, 1, 1, 1, 1]);
  expect(accuracyOfMostConfident(ten, [70, 71])).toEqual([1, 7 / 8]);
});

test('is the mean over all ways to break ties, whatever the order', () => {
  const sample = fc.record({ confidence: fc.integer({ min: 0, max: 2 }), correct: fc.integer({ min: 0, max: 1 }) });
  fc.assert(
    fc.property(fc.array(sample, { minLength: 1, maxLength: 5 }), fc.constantFrom(20, 50, 60, 100), (samples, k) => {
      const taken = Math.max(1, Math.ceil((samples.length * k) / 100 - 1e-9));
      const orders = permutations(samples).filter((order) =>
        order.every((s, i) => i === 0 || order[i - 1].confidence >= s.confidence),
      );
      const accuracies = orders.map((order) => order.slice(0, taken).reduce((sum, s) => sum + s.correct, 0) / taken);
      const expected = accuracies.reduce((a, b) => a + b, 0) / accuracies.length;
      const given = decisions(
        samples.map((s) => s.confidence),
        samples.map((s) => s.correct),
      );
      expect(accuracyOfMostConfident(given, [k])[0]).toBeCloseTo(expected, 12);
    }),
    { seed: 53, numRuns: 200 },
  );
});

test('refuses percents outside (0, 100]', () => {
  for (const percent of [0, 101, NaN]) {
    expect(() => accuracyOfMostConfident(decisions([1], [1]), [percent])).toThrow(
      expect.objectContaining({ code: 'BAD_OPTION' }),
    );
  }
});

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, i) =>
    permutations([...items.slice(0, i), ...items.slice(i + 1)]).map((rest) => [item, ...rest]),
  );
}
