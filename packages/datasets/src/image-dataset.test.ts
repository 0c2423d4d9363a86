import { expect, test } from 'vitest';
import { countClasses, createImageDataset, imageSize } from './image-dataset';

const parts = {
  images: new Uint8Array(3 * 6),
  labels: [0, 1, 1],
  shape: [1, 2, 3] as const,
  classes: ['no', 'yes'],
};

test('bytes are worth 1/255 and floats 1, unless the scale is given', () => {
  expect(createImageDataset(parts).scale).toBe(1 / 255);
  expect(createImageDataset({ ...parts, images: new Float32Array(18) }).scale).toBe(1);
  expect(createImageDataset({ ...parts, scale: 0.0625 }).scale).toBe(0.0625);
});

test('the images are kept, not copied', () => {
  expect(createImageDataset(parts).images).toBe(parts.images);
});

test.each([
  ['a shape of zero', { shape: [1, 0, 3] as const }, 'BAD_OPTION'],
  ['a scale of zero', { scale: 0 }, 'BAD_OPTION'],
  ['values left over', { images: new Uint8Array(17) }, 'SHAPE_MISMATCH'],
  ['a label too few', { labels: [0, 1] }, 'COUNT_MISMATCH'],
  ['a label beyond the classes', { labels: [0, 1, 2] }, 'LABEL_OUT_OF_RANGE'],
  ['a negative label', { labels: [0, -1, 1] }, 'LABEL_OUT_OF_RANGE'],
  ['a broken label', { labels: [0, 0.5, 1] }, 'LABEL_OUT_OF_RANGE'],
  ['a label that is no number', { labels: [0, NaN, 1] }, 'LABEL_OUT_OF_RANGE'],
])('%s fails', (_, wrong, code) => {
  expect(() => createImageDataset({ ...parts, ...wrong, file: 'x' })).toThrow(
    expect.objectContaining({ code, file: 'x' }),
  );
});

test('countClasses counts, and imageSize([3, 32, 32]) is 3072', () => {
  expect(countClasses(createImageDataset(parts))).toEqual([1, 2]);
  expect(imageSize([3, 32, 32])).toBe(3072);
});
