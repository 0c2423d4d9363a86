import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { countClasses } from '../image-dataset';
import { digits, digitsAttribution } from './digits';

/** The published file, where it is: beside the checkout, or in Debian's python3-sklearn. */
const csv = [
  fileURLToPath(new URL('../../../../../shared/data/images/digits.csv.gz', import.meta.url)),
  '/usr/lib/python3/dist-packages/sklearn/datasets/data/digits.csv.gz',
].find((file) => existsSync(file));

test('digits() has 1,797 images: 178 182 177 183 181 182 181 179 174 180 of the classes', () => {
  const dataset = digits();
  expect(dataset.labels.length).toBe(1797);
  expect(dataset.shape).toEqual([1, 8, 8]);
  expect(countClasses(dataset)).toEqual([178, 182, 177, 183, 181, 182, 181, 179, 174, 180]);
});

test('pixels are 0 to 16, worth 1/16 each, and sum to 561,718', () => {
  const { images, scale } = digits();
  expect(scale).toBe(1 / 16);
  expect(Math.max(...images)).toBe(16);
  expect(Array.from(images).reduce((a, b) => a + b, 0)).toBe(561_718);
});

test('the first image is a zero', () => {
  const { images, labels } = digits();
  expect(labels[0]).toBe(0);
  expect([...images.subarray(0, 16)]).toEqual([0, 0, 5, 13, 9, 1, 0, 0, 0, 0, 13, 15, 10, 15, 5, 0]);
});

test.skipIf(csv === undefined)('digits() equals the published CSV (skipped: digits.csv.gz is not there)', () => {
  const rows = gunzipSync(readFileSync(csv!))
    .toString()
    .trim()
    .split('\n')
    .map((line) => line.split(',').map(Number));
  const { images, labels } = digits();
  expect([...labels]).toEqual(rows.map((row) => row[64]));
  expect([...images]).toEqual(rows.flatMap((row) => row.slice(0, 64)));
});

test('the licence is CC BY 4.0, which asks for the citation', () => {
  expect(digitsAttribution.license).toBe('CC-BY-4.0');
  expect(digitsAttribution.citation).toMatch(/Alpaydin/);
});

test('every call gives data of its own', () => {
  digits().images[0] = 9;
  expect(digits().images[0]).toBe(0);
});
