import { createRandom } from '@archipelago/numerics';
import { expect, test } from 'vitest';
import { horizontalFlip } from './horizontal-flip';

const source = Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
const shape = [2, 2, 3] as const;
const flipped = [3, 2, 1, 6, 5, 4, 9, 8, 7, 12, 11, 10];

function apply(probability: number | undefined, random = createRandom(0)): number[] {
  const target = new Float32Array(12);
  horizontalFlip({ probability }).apply(source, target, { shape, random });
  return [...target];
}

test('horizontalFlip reverses every row of every channel', () => {
  expect(apply(1)).toEqual(flipped);
  expect(apply(0)).toEqual([...source]);
});

test('horizontalFlip() flips half of the images', () => {
  const random = createRandom(2);
  const flips = Array.from({ length: 1000 }, () => apply(undefined, random)[0] === 3).filter(Boolean).length;
  // Four standard deviations of a fair coin.
  expect(Math.abs(flips - 500)).toBeLessThan(64);
});

test.each([-0.1, 1.1, NaN])('a probability of %s is a BAD_OPTION', (probability) => {
  expect(() => horizontalFlip({ probability })).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
});
