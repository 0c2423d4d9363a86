import { expect, test } from 'vitest';
import { compoundScaling } from './compound-scaling';

test.each([
  [-4, 128],
  [-3, 147],
  [-2, 169],
  [-1, 195],
  [0, 224],
  [0.25, 232],
  [0.5, 240],
  [0.75, 249],
  [1, 258],
  [1.25, 267],
  [1.5, 276],
  [1.75, 286],
  [2, 296],
])('phi %d is run at %d pixels', (phi, resolution) => {
  expect(compoundScaling(phi).resolution).toBe(resolution);
});

test('phi 0 is B0; phi 7 is w 1.949, d 3.583 at 596 pixels, near B7 and not it', () => {
  expect(compoundScaling(0)).toEqual({ phi: 0, depth: 1, width: 1, resolution: 224 });
  const seven = compoundScaling(7);
  expect(seven.width).toBeCloseTo(1.949, 3);
  expect(seven.depth).toBeCloseTo(3.583, 3);
  expect(seven.resolution).toBe(596);
});

test('the published bases about double multiply-adds a step: d w² r² = 1.92', () => {
  const { depth, width } = compoundScaling(1);
  expect(depth * width ** 2 * 1.15 ** 2).toBeCloseTo(1.92, 2);
});

test('takes other bases, and refuses what is no number', () => {
  expect(compoundScaling(2, { depth: 2, width: 3, resolution: 1, baseResolution: 32 })).toEqual({
    phi: 2,
    depth: 4,
    width: 9,
    resolution: 32,
  });
  expect(() => compoundScaling(NaN)).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
  expect(() => compoundScaling(1, { depth: 0 })).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
});
