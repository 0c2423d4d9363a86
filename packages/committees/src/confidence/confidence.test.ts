import { expect, it } from 'vitest';
import { confidences } from './confidence';

const p = Float64Array.of(0.6, 0.3, 0.1);
const top = { label: 0, first: 0.6, second: 0.3 };

it.each([
  ['maxProbability', 0.6],
  ['probabilityGap', 0.3],
  ['logitGap', Math.log(2)],
  ['negativeEntropy', 0.6 * Math.log(0.6) + 0.3 * Math.log(0.3) + 0.1 * Math.log(0.1)],
] as const)('%s of 0.6, 0.3 and 0.1 is %d', (name, expected) => {
  expect(confidences[name](top, p)).toBeCloseTo(expected, 14);
});

it('are finite where one class has all', () => {
  const all = { label: 0, first: 1, second: 0 };
  for (const confidence of Object.values(confidences)) {
    expect(Number.isFinite(confidence(all, Float64Array.of(1, 0)))).toBe(true);
  }
});
