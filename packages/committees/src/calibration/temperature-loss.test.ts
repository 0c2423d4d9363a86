import { createRandom } from '@archipelago/numerics';
import { expect, test } from 'vitest';
import { scoresOf } from '../members/scores';
import { temperatureLoss } from './temperature-loss';

const random = createRandom('temperature-loss');
const classes = 4;
const logits = Float64Array.from({ length: 2500 * classes }, () => 3 * random.normal());
const labels = Int32Array.from({ length: 2500 }, () => random.integer(classes));
const data = { scores: scoresOf(logits, { kind: 'logits', classes }), labels };

test('gradient and curvature agree with finite differences', async () => {
  const h = 1e-5;
  for (const beta of [0.05, 0.4, 1, 2.5]) {
    const { gradient, curvature } = await temperatureLoss(data, beta);
    const [below, above] = [await temperatureLoss(data, beta - h), await temperatureLoss(data, beta + h)];
    expect((above.value - below.value) / (2 * h)).toBeCloseTo(gradient, 7);
    expect((above.gradient - below.gradient) / (2 * h)).toBeCloseTo(curvature, 7);
    expect(curvature).toBeGreaterThan(0);
  }
});

test('the loss at one temperature, by hand: softmax(ln 3, 0) is 3/4, 1/4', async () => {
  const scores = scoresOf([Math.log(3), 0], { kind: 'logits', classes: 2 });
  expect((await temperatureLoss({ scores, labels: [0] }, 1)).value).toBeCloseTo(-Math.log(3 / 4), 14);
  expect((await temperatureLoss({ scores, labels: [1] }, 2)).value).toBeCloseTo(-Math.log(1 / 10), 14);
});

test('probabilities are taken as the logits log p', async () => {
  const scores = scoresOf([0.75, 0.25, 1, 0], { kind: 'probabilities', classes: 2 });
  const loss = await temperatureLoss({ scores, labels: [1, 0] }, 2);
  expect(loss.value).toBeCloseTo(-Math.log(1 / 10) / 2, 12);
});

test('names the row whose label or score is bad', async () => {
  const scores = scoresOf([0, 1, 2, NaN], { kind: 'logits', classes: 2 });
  await expect(temperatureLoss({ scores, labels: [0, 1] }, 1)).rejects.toMatchObject({ code: 'NOT_FINITE', row: 1 });
  const fine = scoresOf([0, 1, 2, 3], { kind: 'logits', classes: 2 });
  await expect(temperatureLoss({ scores: fine, labels: [0, 2] }, 1)).rejects.toMatchObject({
    code: 'LABEL_OUT_OF_RANGE',
    row: 1,
  });
  await expect(temperatureLoss({ scores: fine, labels: [0] }, 1)).rejects.toMatchObject({ code: 'COUNT_MISMATCH' });
});
