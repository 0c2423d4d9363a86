import { expect, test } from 'vitest';
import { reliabilityDiagram } from './reliability-diagram';

const decisions = {
  confidences: Float64Array.from([0, 0.1, 0.25, 0.6, 0.9, 1]),
  correct: Uint8Array.from([0, 1, 0, 1, 1, 0]),
};

test('bins of equal width hold their upper edge; empty ones are left out', () => {
  const bins = reliabilityDiagram(decisions, { bins: 4 });
  expect(bins.map(({ lower, upper, count }) => [lower, upper, count])).toEqual([
    [0, 0.25, 3],
    [0.5, 0.75, 1],
    [0.75, 1, 2],
  ]);
  expect(bins[0].accuracy).toBeCloseTo(1 / 3, 15);
  expect(bins[0].confidence).toBeCloseTo(0.35 / 3, 15);
});

test('bins of equal mass hold equally many', () => {
  const bins = reliabilityDiagram(decisions, { bins: 3, binning: 'equalMass' });
  expect(bins.map(({ lower, upper, count, accuracy }) => [lower, upper, count, accuracy])).toEqual([
    [0, 0.1, 2, 0.5],
    [0.25, 0.6, 2, 0.5],
    [0.9, 1, 2, 0.5],
  ]);
});

test('bins of equal mass do not part equal confidences', () => {
  const tied = { confidences: Float64Array.from([0.5, 0.5, 0.5, 0.7]), correct: Uint8Array.from([1, 0, 1, 1]) };
  const bins = reliabilityDiagram(tied, { bins: 4, binning: 'equalMass' });
  expect(bins.map(({ count }) => count)).toEqual([3, 1]);
});

test('refuses confidences that are no probabilities, naming the row', () => {
  const logits = { confidences: Float64Array.from([0.5, 3]), correct: Uint8Array.from([1, 1]) };
  expect(() => reliabilityDiagram(logits)).toThrow(expect.objectContaining({ code: 'BAD_OPTION', row: 1 }));
  expect(() => reliabilityDiagram(decisions, { bins: 0 })).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
});
