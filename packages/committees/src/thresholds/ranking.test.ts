import { expect, it } from 'vitest';
import { rankingOf, thresholdAt } from './ranking';

const stage = (confidences: number[]) => ({
  labels: new Int32Array(confidences.length),
  confidences: Float64Array.from(confidences),
  correct: new Uint8Array(confidences.length),
});

it('samples of one confidence have one rank', () => {
  const { ranks, sorted, attainable } = rankingOf(stage([0.5, 0.9, 0.5, 0.1]));
  expect([...ranks]).toEqual([1, 3, 1, 0]);
  expect([...sorted]).toEqual([0.1, 0.5, 0.5, 0.9]);
  expect([...attainable]).toEqual([0, 1, 3, 3, 4]);
});

it('samples whose confidences differ in the last digits have one rank', () => {
  const { ranks, attainable } = rankingOf(stage([0.6783379113942407, 0.6783379113942406, 0.6783379114, 0.1]));
  expect([...ranks]).toEqual([1, 1, 3, 0]);
  expect([...attainable]).toEqual([0, 1, 3, 3, 4]);
});

it('a threshold parts the samples below its position from the others', () => {
  const confidences = [0.5, 0.9, 0.5, 0.1, 0.9000000000000001];
  const ranking = rankingOf(stage(confidences));
  for (const position of new Set(ranking.attainable)) {
    const threshold = thresholdAt(ranking, position);
    expect(confidences.map((confidence) => confidence >= threshold)).toEqual(
      [...ranking.ranks].map((rank) => rank >= position),
    );
  }
});

it('below all confidences and above them the threshold is the next integer', () => {
  const ranking = rankingOf(stage([0.25, 0.75]));
  expect([thresholdAt(ranking, 0), thresholdAt(ranking, 1), thresholdAt(ranking, 2)]).toEqual([0, 0.5, 1]);
  expect(thresholdAt(rankingOf(stage([1])), 1)).toBe(2);
});
