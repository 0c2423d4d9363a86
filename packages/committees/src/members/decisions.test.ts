import { expect, it } from 'vitest';
import { decisionsOf } from './decisions';

it('copies labels and confidences', () => {
  const labels = [1, 0];
  const decisions = decisionsOf({ labels, confidences: [0.5, 1], classes: 2 });
  labels[0] = 0;
  expect(decisions).toMatchObject({ kind: 'decisions', samples: 2, classes: 2 });
  expect([...decisions.labels]).toEqual([1, 0]);
});

it.each([
  [{ labels: [0], confidences: [1, 1], classes: 2 }, { code: 'COUNT_MISMATCH' }],
  [
    { labels: [0, 2], confidences: [1, 1], classes: 2 },
    { code: 'LABEL_OUT_OF_RANGE', row: 1 },
  ],
  [
    { labels: [0, 0.5], confidences: [1, 1], classes: 2 },
    { code: 'LABEL_OUT_OF_RANGE', row: 1 },
  ],
  [
    { labels: [0, -1], confidences: [1, 1], classes: 2 },
    { code: 'LABEL_OUT_OF_RANGE', row: 1 },
  ],
  [
    { labels: [0, 1], confidences: [1, NaN], classes: 2 },
    { code: 'NOT_FINITE', row: 1 },
  ],
])('%j fails', (parts, expected) => {
  expect(() => decisionsOf({ ...parts, file: 'f' })).toThrow(expect.objectContaining({ ...expected, file: 'f' }));
});
