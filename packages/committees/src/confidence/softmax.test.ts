import { expect, test } from 'vitest';
import { argmax, softmaxInto } from './softmax';

test('softmaxInto gives exp(z) over its sum for the row that begins at `begin`', () => {
  const block = [9, 9, Math.log(1), Math.log(2), Math.log(5)];
  const row = Array.from(softmaxInto(new Float64Array(3), { block, begin: 2, kind: 'logits' }));
  [1 / 8, 2 / 8, 5 / 8].forEach((p, c) => expect(row[c]).toBeCloseTo(p, 15));
});

test('softmaxInto does not overflow, and copies probabilities', () => {
  const huge = softmaxInto(new Float64Array(2), { block: [1e4, -1e4], begin: 0, kind: 'logits' });
  expect(Array.from(huge)).toEqual([1, 0]);
  const copied = softmaxInto(new Float64Array(2), { block: [0.3, 0.7], begin: 0, kind: 'probabilities' });
  expect(Array.from(copied)).toEqual([0.3, 0.7]);
});

test('argmax takes the lowest of equal values', () => {
  expect(argmax([1, 3, 3])).toBe(1);
});
