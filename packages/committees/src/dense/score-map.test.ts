import { expect, test } from 'vitest';
import { decidePixels, meanMap, type ScoreMap } from './score-map';

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

test('meanMap averages what the models give', () => {
  expect(Array.from(meanMap(map([1, 2, 3, 4]), map([3, 2, 1, 0])).data)).toEqual([2, 2, 2, 2]);
});

test('refuses maps that are no whole images, differ, or are not finite', () => {
  const code = (value: string) => expect.objectContaining({ code: value }) as Error;
  expect(() => decidePixels(map([1, 2, 3]))).toThrow(code('COUNT_MISMATCH'));
  expect(() => decidePixels(map([1, 2, NaN, NaN]))).toThrow(code('NOT_FINITE'));
  expect(() => meanMap(map([1, 2, 3, 4]), map([1, 2, 3, 4], { height: 2, width: 1 }))).toThrow(code('COUNT_MISMATCH'));
  expect(() => meanMap(map([1, 2, 3, 4]), map([1, 0, 1, 0], { kind: 'probabilities' }))).toThrow(code('KIND_MISMATCH'));
});
