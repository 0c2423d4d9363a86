import { createRandom } from '@archipelago/numerics';
import { expect, test } from 'vitest';
import { argmax, softmaxInto } from '../confidence/softmax';
import { scoresOf } from '../members/scores';
import { fitTemperature } from './fit-temperature';

/** Logits whose labels are drawn from softmax(z / T). */
function drawn(temperature: number, samples: number) {
  const random = createRandom('fit-temperature');
  const classes = 5;
  const logits = new Float64Array(samples * classes);
  const labels = new Int32Array(samples);
  const p = new Float64Array(classes);
  for (let i = 0; i < samples; i++) {
    const z = Array.from({ length: classes }, () => 2 * random.normal());
    logits.set(z, i * classes);
    softmaxInto(p, { block: z.map((value) => value / temperature), begin: 0, kind: 'logits' });
    let u = random.uniform();
    let label = 0;
    while (label < classes - 1 && (u -= p[label]) > 0) label++;
    labels[i] = label;
  }
  return { scores: scoresOf(logits, { kind: 'logits', classes }), labels };
}

test('recovers the temperature that labels were drawn with', async () => {
  for (const truth of [0.5, 1, 2.5]) {
    const { temperature, before, after } = await fitTemperature(drawn(truth, 20_000));
    expect(temperature / truth).toBeGreaterThan(0.95);
    expect(temperature / truth).toBeLessThan(1.05);
    expect(after).toBeLessThanOrEqual(before);
  }
});

test('is the least loss: no temperature of a fine grid is better', async () => {
  const data = drawn(1.7, 500);
  const { temperature, after } = await fitTemperature(data);
  for (const factor of [0.9, 0.99, 0.999, 1.001, 1.01, 1.1]) {
    const fixed = { lowest: temperature * factor, highest: temperature * factor * (1 + 1e-12) };
    expect((await fitTemperature(data, fixed)).after).toBeGreaterThan(after);
  }
});

test('stays within its bounds where all are right, and where the scores mislead', async () => {
  const { scores } = drawn(1, 50);
  const all = await scores.read(0, 50);
  const rows = Array.from({ length: 50 }, (_, i) => Array.from({ length: 5 }, (_, c) => all[i * 5 + c]));
  const right = { scores, labels: rows.map((row) => argmax(row)) };
  expect((await fitTemperature(right, { lowest: 0.001 })).temperature).toBeCloseTo(0.001, 12);
  const wrong = { scores, labels: rows.map((row) => argmax(row.map((z) => -z))) };
  expect((await fitTemperature(wrong)).temperature).toBeCloseTo(100, 10);
});

test('refuses bounds that are none', async () => {
  await expect(fitTemperature(drawn(1, 5), { lowest: 0 })).rejects.toMatchObject({ code: 'BAD_OPTION' });
});
