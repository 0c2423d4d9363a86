import fc from 'fast-check';
import { expect, test } from 'vitest';
import { front, hullSteps } from './choice-front';

const choices = { values: [2, 0, 3, 3, 6, 5, 1], weights: [1, 0, 2, 3, 5, 4, 1] };

test('front leaves out what is heavier and worth no more', () => {
  expect(front(choices)).toEqual([1, 0, 2, 5, 4]);
});

test('hullSteps joins the corners, the best value a weight first', () => {
  // (0, 0) → (1, 2) → (2, 3), (4, 5), (5, 6) lie on one line.
  expect(hullSteps(choices, 7)).toEqual([
    { group: 7, choice: 0, value: 2, weight: 1 },
    { group: 7, choice: 4, value: 4, weight: 4 },
  ]);
});

test('at every price of a weight, the best choice is a corner that steps of more value a weight lead to', () => {
  const pair = fc.record({ value: fc.integer({ min: 0, max: 20 }), weight: fc.integer({ min: 0, max: 20 }) });
  const price = fc.double({ min: 0.01, max: 10, noNaN: true });
  fc.assert(
    fc.property(fc.array(pair, { minLength: 1, maxLength: 12 }), price, (pairs, lambda) => {
      const own = { values: pairs.map(({ value }) => value), weights: pairs.map(({ weight }) => weight) };
      let at = front(own)[0];
      for (const { choice, value, weight } of hullSteps(own, 0)) if (value / weight > lambda) at = choice;
      const worth = (j: number) => own.values[j] - lambda * own.weights[j];
      expect(worth(at)).toBeCloseTo(Math.max(...pairs.map((_, j) => worth(j))), 9);
    }),
    { seed: 4, numRuns: 300 },
  );
});
