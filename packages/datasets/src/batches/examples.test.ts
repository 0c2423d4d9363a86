import { expect, test } from 'vitest';
import { digits } from '../digits/digits';
import { createImageDataset } from '../image-dataset';
import { horizontalFlip } from '../transforms/horizontal-flip';
import { normalize } from '../transforms/normalize';
import { examplesOf } from './examples';

test('examplesOf(digits()) is all 1,797 images in order', () => {
  const dataset = digits();
  const { images, labels, count } = examplesOf(dataset);
  expect(count).toBe(1797);
  expect(images.shape).toEqual([1797, 1, 8, 8]);
  expect(labels).toEqual(dataset.labels);
  expect(images.data[2]).toBe(dataset.images[2] / 16);
});

test('transforms apply', () => {
  const { images } = examplesOf(digits(), { transforms: [normalize({ mean: [0.5], std: [0.25] })] });
  expect(images.data[0]).toBe(-2);
});

test('a random transform and an empty data set fail', () => {
  const empty = createImageDataset({ images: new Uint8Array(), labels: [], shape: [1, 1, 1], classes: [] });
  expect(() => examplesOf(empty)).toThrow(expect.objectContaining({ code: 'EMPTY' }));
  expect(() => examplesOf(digits(), { transforms: [horizontalFlip()] })).toThrow(
    expect.objectContaining({ code: 'BAD_OPTION' }),
  );
});
