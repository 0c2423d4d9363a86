import { expect, test } from 'vitest';
import { decidePixels, meanLabels, type ScoreMap } from './score-map';

const map = (data: readonly number[], part: Partial<ScoreMap> = {}): ScoreMap => ({
  height: 1,
  width: 2,
  classes: 2,
  kind: 'logits',
  data,
  ...part,
});

test('decidePixels gives the class and its probability at every pixel', () => {
  const { labels, confidences } = decidePixels(map([Math.log(3), 0, 0, Math.log(4)]));
  expect(Array.from(labels)).toEqual([0, 1]);
  expect(confidences[0]).toBeCloseTo(0.75, 14);
  expect(confidences[1]).toBeCloseTo(0.8, 14);
  const given = decidePixels(map([0.3, 0.7, 1, 0], { kind: 'probabilities' }));
  expect(Array.from(given.confidences)).toEqual([0.7, 1]);
});

test('meanLabels takes the class of the greatest mean', () => {
  expect(Array.from(meanLabels(map([1, 2, 3, 4]), map([3, 1, 1, 1])))).toEqual([0, 1]);
  expect(Array.from(meanLabels(map([1, 2, 3, 4]), map([2, 1, 3, 2])))).toEqual([0, 0]);
});

test('refuses maps that are no whole images, differ, or are not finite', () => {
  const code = (value: string) => expect.objectContaining({ code: value }) as Error;
  expect(() => decidePixels(map([1, 2, 3]))).toThrow(code('COUNT_MISMATCH'));
  expect(() => decidePixels(map([1, 2, NaN, NaN]))).toThrow(code('NOT_FINITE'));
  expect(() => meanLabels(map([1, 2, 3, 4]), map([1, 2, 3, Infinity]))).toThrow(code('NOT_FINITE'));
  for (const bad of [NaN, Infinity]) {
    for (const data of [
      [bad, 0, 1, 2],
      [0, bad, 1, 2],
    ])
      expect(() => decidePixels(map(data))).toThrow(code('NOT_FINITE'));
  }
  expect(() => meanLabels(map([1, 2, 3, 4]), map([1, 2, 3, 4], { height: 2, width: 1 }))).toThrow(
    code('COUNT_MISMATCH'),
  );
  expect(() => meanLabels(map([1, 2, 3, 4]), map([1, 0, 1, 0], { kind: 'probabilities' }))).toThrow(
    code('KIND_MISMATCH'),
  );
});
