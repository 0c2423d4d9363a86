import { createRandom } from '@archipelago/numerics';
import { expect, test } from 'vitest';
import { expectedCalibrationError, underconfidence } from './calibration-error';

test('weighs the gaps of the bins by their samples', () => {
  const decisions = { confidences: Float64Array.from([0.4, 0.4, 0.4, 0.9]), correct: Uint8Array.from([1, 0, 1, 1]) };
  const expected = (3 / 4) * (2 / 3 - 0.4) + (1 / 4) * 0.1;
  expect(expectedCalibrationError(decisions, { bins: 2 })).toBeCloseTo(expected, 14);
  expect(expectedCalibrationError(decisions, { bins: 2, binning: 'equalMass' })).toBeCloseTo(expected, 14);
});

test('is near 0 for a model that is right as often as it says', () => {
  const random = createRandom('calibrated');
  const confidences = Float64Array.from({ length: 50_000 }, () => random.uniform());
  const correct = Uint8Array.from(confidences, (g) => Number(random.boolean(g)));
  const sharp = confidences.map((g) => g ** 2);
  for (const binning of ['equalWidth', 'equalMass'] as const) {
    expect(expectedCalibrationError({ confidences, correct }, { binning })).toBeLessThan(0.015);
    expect(expectedCalibrationError({ confidences: sharp, correct }, { binning })).toBeCloseTo(1 / 6, 1);
  }
  expect(underconfidence({ confidences: sharp, correct })).toBeGreaterThan(0.15);
});

test('underconfidence is positive where a model could be surer, negative where it should be less sure', () => {
  const correct = Uint8Array.from([1, 1, 1, 0]);
  expect(underconfidence({ confidences: new Float64Array(4).fill(0.6), correct })).toBeCloseTo(0.15, 14);
  expect(underconfidence({ confidences: new Float64Array(4).fill(0.9), correct })).toBeCloseTo(-0.15, 14);
});

test('refuses no samples', () => {
  const none = { confidences: new Float64Array(0), correct: new Uint8Array(0) };
  expect(() => underconfidence(none)).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
  expect(() => expectedCalibrationError(none)).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
});
