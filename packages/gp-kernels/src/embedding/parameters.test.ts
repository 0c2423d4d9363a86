import { createRandom } from '@archipelago/numerics';
import { expect, it } from 'vitest';
import { publishedEmbedding } from './options';
import { freshWeights, lstmPlaces, parameterCount } from './parameters';

it('parameterCount of the published embedding on 272 inputs is 471,040', () => {
  expect(parameterCount({ ...publishedEmbedding, inputs: 272 })).toBe(471_040);
});

it('lstmPlaces follow one another', () => {
  const places = lstmPlaces({ layers: 2, hidden: 3, inputs: 5 });
  expect(places.map(({ layer, reverse, inputs }) => [layer, reverse, inputs])).toEqual([
    [0, false, 5],
    [0, true, 5],
    [1, false, 6],
    [1, true, 6],
  ]);
  expect(places.slice(1).map(({ inputWeights }) => inputWeights)).toEqual(places.slice(0, -1).map(({ end }) => end));
  expect(places[0].end).toBe(12 * 5 + 12 * 3 + 12 + 12);
});

it('freshWeights are within ±1/√h and reach near it', () => {
  const weights = freshWeights({ layers: 1, hidden: 16, inputs: 20 }, createRandom(1));
  const greatest = weights.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
  expect(greatest).toBeLessThanOrEqual(0.25);
  expect(greatest).toBeGreaterThan(0.24);
  expect(Math.abs(weights.reduce((a, b) => a + b, 0) / weights.length)).toBeLessThan(0.01);
});
