import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { committeeSets } from './committee-sets';
import { meanScorer, type MeanScorerOptions } from './mean-scorer';

/** The mean of rows as it is written in the thesis, and its softmax. */
function directly(rows: readonly number[][], combination: 'logits' | 'probabilities'): number[] {
  const softmax = (row: readonly number[]): number[] => {
    const greatest = Math.max(...row);
    const e = row.map((x) => Math.exp(x - greatest));
    const sum = e.reduce((a, b) => a + b);
    return e.map((x) => x / sum);
  };
  const given = combination === 'logits' ? rows : rows.map(softmax);
  const mean = given[0].map((_, c) => given.reduce((sum, row) => sum + row[c], 0) / rows.length);
  return combination === 'logits' ? softmax(mean) : mean;
}

const options = (more: Partial<MeanScorerOptions>): MeanScorerOptions => ({
  copies: [2, 1],
  size: 3,
  classes: 3,
  kind: 'logits',
  combination: 'logits',
  confidence: 'maxProbability',
  ...more,
});

describe('meanScorer', () => {
  const row = fc.array(fc.double({ min: -40, max: 40, noNaN: true }), { minLength: 5, maxLength: 5 });

  it.each(['logits', 'probabilities'] as const)('agrees with the mean of %s as it is written', (combination) => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 4, maxLength: 4 }), (rows) => {
        const copies = [2, 1, 1];
        const block = [[rows[0], rows[1]], [rows[2]], [rows[3]]];
        const score = meanScorer(options({ copies, size: 3, classes: 5, combination }));
        const { labels, confidences } = score(block, 1);
        const sets = [1, 2, 3].flatMap((size) => [...committeeSets(copies, size)]);
        expect(labels.length).toBe(sets.length);
        sets.forEach((set, i) => {
          const members = set.map((type, place) => block[type][place - set.indexOf(type)]);
          const expected = directly(members, combination);
          expect(confidences[i]).toBeCloseTo(Math.max(...expected), 9);
          expect(expected[labels[i]]).toBeCloseTo(Math.max(...expected), 9);
        });
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('members that are sure of different classes are averaged where the product of their factors vanishes', () => {
    const score = meanScorer(options({ copies: [1, 1], size: 2 }));
    const { labels, confidences } = score([[[3000, 0, -10]], [[0, 3001, -10]]], 1);
    expect([...labels]).toEqual([0, 1, 1]);
    expect(confidences[2]).toBeCloseTo(1 / (1 + Math.exp(-0.5)), 9);
  });

  it.each([
    ['maxProbability', 0.7],
    ['probabilityGap', 0.5],
    ['logitGap', Math.log(3.5)],
    ['negativeEntropy', 0.7 * Math.log(0.7) + 0.2 * Math.log(0.2) + 0.1 * Math.log(0.1)],
  ] as const)('%s of 0.7, 0.2, 0.1 is %d', (confidence, expected) => {
    const logits = [0.7, 0.2, 0.1].map(Math.log);
    const score = meanScorer(options({ copies: [1], size: 1, confidence }));
    expect(score([[logits]], 1).confidences[0]).toBeCloseTo(expected, 12);
  });

  it('agreement is the share of members that predict what the committee does', () => {
    const score = meanScorer(options({ copies: [1, 1], size: 2, confidence: 'agreement' }));
    const { labels, confidences } = score([[[5, 0, 0]], [[0, 1, 0]]], 1);
    expect([...labels]).toEqual([0, 1, 0]);
    expect([...confidences]).toEqual([1, 1, 0.5]);
  });

  it('a function gets the probabilities of the committee', () => {
    const confidence = (top: { first: number }, p: Float64Array): number => (p.length === 3 ? top.first + p[2] : NaN);
    const score = meanScorer(options({ copies: [1, 1], size: 2, combination: 'probabilities', confidence }));
    const rows = [[0.5, 0.3, 0.2].map(Math.log), [0.1, 0.5, 0.4].map(Math.log)];
    expect(score([[rows[0]], [rows[1]]], 1).confidences[2]).toBeCloseTo(0.4 + 0.3, 12);
  });

  it('probabilities are taken as they are', () => {
    const score = meanScorer(options({ copies: [1], size: 1, kind: 'probabilities', combination: 'probabilities' }));
    expect(score([[[0.5, 0.25, 0.25]]], 1).confidences[0]).toBe(0.5);
  });
});
