import { expect, it } from 'vitest';
import { lastDecisions, majorityDecisions } from './votes';

const says = (label: number, confidence: number) => ({
  labels: Int32Array.of(label),
  confidences: Float64Array.of(confidence),
});

it('lastDecisions are those of the copy that ran last', () => {
  const { key, decisions } = lastDecisions([[says(0, 0.1)], [says(1, 0.2), says(2, 0.3)]]);
  const label = (types: readonly number[]) => decisions.get(key(types))!.labels[0];
  expect([[0], [0, 1], [1, 0], [1, 1], [1, 0, 1]].map(label)).toEqual([0, 1, 0, 2, 2]);
});

it('majorityDecisions take the most votes, then the surest, then the lowest class', () => {
  const { key, decisions } = majorityDecisions([[says(2, 0.9)], [says(1, 0.5), says(1, 0.3)], [says(0, 0.5)]], 4);
  const of = (types: readonly number[]) => {
    const { labels, confidences } = decisions.get(key(types))!;
    return [labels[0], confidences[0]];
  };
  expect(of([0])).toEqual([2, 1]);
  expect(of([0, 1])).toEqual([2, 0.5]);
  expect(of([2, 1])).toEqual([0, 0.5]);
  expect(of([0, 1, 1])).toEqual([1, 2 / 3]);
  expect(of([0, 1, 1, 2])).toEqual([1, 0.5]);
});
