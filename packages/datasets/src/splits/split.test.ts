import { createRandom } from '@archipelago/numerics';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digits } from '../digits/digits';
import { countClasses, createImageDataset, type ImageDataset } from '../image-dataset';
import { split, splitIndices } from './split';

/** One pixel an image, whose value is the example's number. */
const numbered = (labels: readonly number[]): ImageDataset =>
  createImageDataset({
    images: Float32Array.from(labels, (_, i) => i),
    labels,
    shape: [1, 1, 1],
    classes: ['a', 'b', 'c', 'd'],
  });

const anyLabels = fc.array(fc.nat(3), { maxLength: 60 });

/** Options for the given number of examples: any number of parts, by counts or fractions, in each of the three ways. */
const anyOptions = fc.record({
  weights: fc
    .array(fc.nat(10), { minLength: 1, maxLength: 4 })
    .filter((weights) => weights.some((weight) => weight > 0)),
  way: fc.constantFrom('in order', 'at random', 'stratified'),
  seed: fc.integer(),
});

test('split is a partition that keeps the order within parts', () => {
  fc.assert(
    fc.property(anyLabels, anyOptions, (labels, { weights, way, seed }) => {
      const total = weights.reduce((a, b) => a + b, 0);
      const options = {
        fractions: weights.map((weight) => weight / total),
        ...(way !== 'in order' && { random: createRandom(seed), stratified: way === 'stratified' }),
      };
      const parts = split(numbered(labels), options);
      expect(parts.length).toBe(weights.length);
      const numbers = parts.map(({ images }) => [...images]);
      for (const part of numbers) expect(part).toEqual(part.toSorted((a, b) => a - b));
      expect(numbers.flat().sort((a, b) => a - b)).toEqual(labels.map((_, i) => i));
      for (const part of parts) expect([...part.labels]).toEqual(Array.from(part.images, (number) => labels[number]));
      parts.forEach((part, i) => {
        expect(Math.abs(part.labels.length - (labels.length * weights[i]) / total)).toBeLessThanOrEqual(1);
      });
    }),
    { seed: 8, numRuns: 300 },
  );
});

test('a stratified split gives each part its share of every class, to within two', () => {
  fc.assert(
    fc.property(anyLabels, fc.nat(60), fc.integer(), (labels, first, seed) => {
      fc.pre(labels.length > 0);
      const dataset = numbered(labels);
      const n = labels.length;
      const counts = [Math.min(first, n), n - Math.min(first, n)];
      const whole = countClasses(dataset);
      for (const part of split(dataset, { counts, random: createRandom(seed), stratified: true })) {
        countClasses(part).forEach((count, label) => {
          expect(Math.abs(count - (whole[label] * part.labels.length) / n)).toBeLessThan(2);
        });
      }
    }),
    { seed: 9, numRuns: 300 },
  );
});

test('split(digits, [0.8, 0.2]) has 1,438 and 359 examples with all ten digits even', () => {
  const [train, validation] = split(digits(), { fractions: [0.8, 0.2], random: createRandom(1), stratified: true });
  expect([train.labels.length, validation.labels.length]).toEqual([1438, 359]);
  expect(Math.min(...countClasses(validation))).toBeGreaterThanOrEqual(34);
  expect(Math.max(...countClasses(validation))).toBeLessThanOrEqual(38);
});

test('without random the parts are consecutive, like the 45,000 and 5,000 of ESNAC', () => {
  const [first, last] = splitIndices(numbered(new Array<number>(10).fill(0)), { counts: [9, 1] });
  expect([...first]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  expect([...last]).toEqual([9]);
});

test('the same source gives the same split, and another one another', () => {
  const dataset = digits();
  const parts = (seed: number): Int32Array[] =>
    splitIndices(dataset, { fractions: [0.5, 0.5], random: createRandom(seed) });
  expect(parts(1)).toEqual(parts(1));
  expect(parts(1)).not.toEqual(parts(2));
});

describe('bad options fail', () => {
  test.each([
    {},
    { fractions: [1], counts: [3] },
    { fractions: [0.5, 0.4] },
    { fractions: [1.5, -0.5] },
    { fractions: [NaN, 1] },
    { fractions: [] },
    { counts: [1, 1] },
    { counts: [1.5, 1.5] },
    { counts: [4, -1] },
    { counts: [3], stratified: true },
  ])('%o', (options) => {
    expect(() => split(numbered([0, 1, 2]), options)).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
  });
});
