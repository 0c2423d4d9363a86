import { createRandom } from '@archipelago/numerics';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createImageDataset, type ImageDataset } from '../image-dataset';
import { horizontalFlip } from '../transforms/horizontal-flip';
import type { ImageTransform } from '../transforms/image-transform';
import { normalize } from '../transforms/normalize';
import { padCrop } from '../transforms/pad-crop';
import { batches } from './batches';

/** n grey images of 2×2, the pixels of the i-th 4i to 4i + 3, its label i mod 3. */
const numbered = (n: number): ImageDataset =>
  createImageDataset({
    images: Float32Array.from({ length: 4 * n }, (_, i) => i),
    labels: Array.from({ length: n }, (_, i) => i % 3),
    shape: [1, 2, 2],
    classes: ['a', 'b', 'c'],
  });

const add = (value: number): ImageTransform => ({
  name: 'add',
  isRandom: false,
  apply: (source, target) => source.forEach((each, i) => (target[i] = each + value)),
});

const double: ImageTransform = {
  name: 'double',
  isRandom: false,
  apply: (source, target) => source.forEach((each, i) => (target[i] = 2 * each)),
};

test('batches without random come in order, the last one short', () => {
  const [first, last] = batches(numbered(3), { size: 2 });
  expect(first).toEqual({
    images: { shape: [2, 1, 2, 2], data: Float32Array.of(0, 1, 2, 3, 4, 5, 6, 7) },
    labels: Int32Array.of(0, 1),
    indices: Int32Array.of(0, 1),
    count: 2,
  });
  expect(last.images).toEqual({ shape: [1, 1, 2, 2], data: Float32Array.of(8, 9, 10, 11) });
  expect(last.count).toBe(1);
});

test('every pass covers each example once, with its own image and label', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.integer({ min: 1, max: 12 }), fc.integer(), fc.boolean(), (n, size, seed, dropLast) => {
      const dataset = numbered(n);
      const seen: number[] = [];
      for (const batch of batches(dataset, { size, random: createRandom(seed), dropLast })) {
        expect(batch.count).toBe(batch.labels.length);
        if (dropLast) expect(batch.count).toBe(size);
        batch.indices.forEach((index, row) => {
          seen.push(index);
          expect(batch.labels[row]).toBe(index % 3);
          expect([...batch.images.data.subarray(4 * row, 4 * row + 4)]).toEqual([0, 1, 2, 3].map((k) => 4 * index + k));
        });
      }
      expect(seen.length).toBe(dropLast ? n - (n % size) : n);
      expect(new Set(seen).size).toBe(seen.length);
    }),
    { seed: 10, numRuns: 200 },
  );
});

test('bytes become pixel values by the scale', () => {
  const dataset = createImageDataset({
    images: Uint8Array.of(0, 51, 255),
    labels: [0],
    shape: [1, 1, 3],
    classes: ['a'],
  });
  const [{ images }] = batches(dataset, { size: 1 });
  expect([...images.data]).toEqual([0, Math.fround(0.2), 1]);
});

test('transforms are applied in the order given, any number of them', () => {
  const first = (transforms: readonly ImageTransform[]): number =>
    [...batches(numbered(1), { size: 1, transforms })][0].images.data[3];
  expect(first([])).toBe(3);
  expect(first([double])).toBe(6);
  expect(first([add(1), double])).toBe(8);
  expect(first([double, add(1)])).toBe(7);
  expect(first([double, add(1), double])).toBe(14);
  expect(first([double, add(1), double, add(1)])).toBe(15);
});

describe('randomness', () => {
  const dataset = numbered(20);
  const transforms = [padCrop({ padding: 1 }), horizontalFlip(), normalize({ mean: [10], std: [2] })];

  test('the same source gives the same batches, also when iterated again', () => {
    const make = (): Iterable<unknown> => batches(dataset, { size: 6, random: createRandom(1), transforms });
    const pass = make();
    expect([...pass]).toEqual([...pass]);
    expect([...pass]).toEqual([...make()]);
    expect([...pass]).not.toEqual([...batches(dataset, { size: 6, random: createRandom(2), transforms })]);
  });

  test('the transform of an example does not depend on the batch size or the order', () => {
    const images = (size: number, shuffle: boolean): Map<number, number[]> => {
      const byIndex = new Map<number, number[]>();
      for (const batch of batches(dataset, { size, shuffle, random: createRandom(3), transforms })) {
        batch.indices.forEach((index, row) =>
          byIndex.set(index, [...batch.images.data.subarray(4 * row, 4 * row + 4)]),
        );
      }
      return byIndex;
    };
    const whole = images(20, false);
    for (const [index, image] of images(3, true)) expect(image).toEqual(whole.get(index));
  });

  test('shuffle: false keeps the order', () => {
    const [batch] = batches(dataset, { size: 20, random: createRandom(4), shuffle: false });
    expect([...batch.indices]).toEqual(Array.from({ length: 20 }, (_, i) => i));
  });
});

test('batches never share buffers, and the data set stays as it was', () => {
  const dataset = numbered(4);
  const [a, b] = batches(dataset, { size: 2, transforms: [double] });
  expect(a.images.data.buffer).not.toBe(b.images.data.buffer);
  expect(dataset.images[1]).toBe(1);
});

test('an empty data set has no batches', () => {
  expect([...batches(numbered(0), { size: 4 })]).toEqual([]);
});

test.each([
  [{ size: 0 }],
  [{ size: 1.5 }],
  [{ size: NaN }],
  [{ size: 2, shuffle: true }],
  [{ size: 2, transforms: [horizontalFlip()] }],
])('%o is a BAD_OPTION at once', (options) => {
  expect(() => batches(numbered(3), options)).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
});
