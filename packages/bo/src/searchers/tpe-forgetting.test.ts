import { expect, it } from 'vitest';
import { forgettingWeights } from './tpe-forgetting';

it('of 27 trials the two oldest weigh 1/27 and 1, then 25 weigh 1', () => {
  expect([...forgettingWeights(27)]).toEqual([1 / 27, 1, ...new Array<number>(25).fill(1)]);
});

it('of 26 trials the oldest weighs 1/26, and none is forgotten of 25', () => {
  expect([...forgettingWeights(26)]).toEqual([1 / 26, ...new Array<number>(25).fill(1)]);
  expect([...forgettingWeights(25)]).toEqual(new Array<number>(25).fill(1));
});

it('the forgotten rise evenly', () => {
  const weights = forgettingWeights(125);
  const steps = Array.from(weights.subarray(1, 100), (weight, i) => weight - weights[i]);
  steps.forEach((step) => expect(step).toBeCloseTo((1 - 1 / 125) / 99, 12));
});
