import { expect, it } from 'vitest';
import { nearestMultipleOfEight } from './multiples-of-eight';

it.each([
  [32, 32],
  [1, 8],
  [44, 48],
  [35.2, 32],
  [11.2, 16],
  // 2.9 times 12, 24, 48 and 96, as in X3D-XL.
  [34.8, 32],
  [69.6, 72],
  [139.2, 136],
  [278.4, 280],
])('nearestMultipleOfEight(%d) is %d', (channels, rounded) => {
  expect(nearestMultipleOfEight(channels)).toBe(rounded);
});
