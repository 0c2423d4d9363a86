import { createRandom } from '@archipelago/numerics';
import { expect, test } from 'vitest';
import { normalize } from './normalize';

const context = { shape: [2, 1, 2] as const, random: createRandom(0) };

test('normalize subtracts the mean and divides by the deviation of each channel', () => {
  const source = Float32Array.of(1, 2, 3, 4);
  const target = new Float32Array(4);
  normalize({ mean: [1, 2], std: [0.5, 2] }).apply(source, target, context);
  expect([...target]).toEqual([0, 2, 0.5, 1]);
  expect([...source]).toEqual([1, 2, 3, 4]);
});

test('statistics of another number of channels are a SHAPE_MISMATCH', () => {
  const gray = normalize({ mean: [0], std: [1] });
  expect(() => gray.apply(new Float32Array(4), new Float32Array(4), context)).toThrow(
    expect.objectContaining({ code: 'SHAPE_MISMATCH' }),
  );
});

test.each([
  { mean: [0], std: [0] },
  { mean: [0], std: [NaN] },
  { mean: [Infinity], std: [1] },
  { mean: [0, 0], std: [1] },
])('normalize(%o) is a BAD_OPTION', (statistics) => {
  expect(() => normalize(statistics)).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
});
