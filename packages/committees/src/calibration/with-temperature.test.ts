import { expect, test } from 'vitest';
import { scoresOf } from '../members/scores';
import type { Scores } from '../members/output';
import { temperatureLoss } from './temperature-loss';
import { withTemperature } from './with-temperature';

test('divides logits by the temperature', async () => {
  const scores = scoresOf([1, 2, 3, 4], { kind: 'logits', classes: 2 });
  expect(Array.from(await withTemperature(scores, 2).read(1, 2))).toEqual([1.5, 2]);
  expect(withTemperature(scores, 2)).toMatchObject({ kind: 'logits', samples: 2, classes: 2 });
});

test('raises probabilities to 1/T: (3/4, 1/4) at T = 1/2 is (9/10, 1/10)', async () => {
  const scores = scoresOf([0.5, 0.5, 0.75, 0.25], { kind: 'probabilities', classes: 2 });
  const row = await withTemperature(scores, 0.5).read(1, 2);
  expect(row[0]).toBeCloseTo(0.9, 14);
  expect(row[1]).toBeCloseTo(0.1, 14);
});

test('has the loss that was fitted, from logits and from probabilities, and from promised blocks', async () => {
  const labels = [0, 1];
  for (const kind of ['logits', 'probabilities'] as const) {
    const memory = scoresOf([0.2, 0.8, 0.6, 0.4], { kind, classes: 2 });
    const promised: Scores = { ...memory, read: async (begin, end) => memory.read(begin, end) };
    const fitted = await temperatureLoss({ scores: memory, labels }, 1 / 3);
    const scaled = await temperatureLoss({ scores: withTemperature(promised, 3), labels }, 1);
    expect(scaled.value).toBeCloseTo(fitted.value, 12);
  }
});

test('refuses temperatures that are not positive', () => {
  const scores = scoresOf([1, 2], { kind: 'logits', classes: 2 });
  expect(() => withTemperature(scores, 0)).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
});
