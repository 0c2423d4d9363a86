import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readIdxImages } from './idx-images';

const idx = (axes: readonly number[], data: ArrayLike<number>, type = 8): Uint8Array =>
  Uint8Array.of(0, 0, type, axes.length, ...axes.flatMap((axis) => [0, 0, axis >> 8, axis & 255]), ...Array.from(data));

const images = idx([2, 1, 3], [1, 2, 3, 4, 5, 6]);
const labels = idx([2], [2, 0]);

test('readIdxImages joins images and labels; classes are numbers', () => {
  expect(readIdxImages({ images, labels })).toEqual({
    images: Uint8Array.of(1, 2, 3, 4, 5, 6),
    labels: Int32Array.of(2, 0),
    shape: [1, 1, 3],
    classes: ['0', '1', '2'],
    scale: 1 / 255,
  });
});

test('gzipped files, channels and names are read', () => {
  const dataset = readIdxImages(
    { images: gzipSync(idx([2, 3, 1, 1], [1, 2, 3, 4, 5, 6])), labels: gzipSync(labels) },
    { classes: ['a', 'b', 'c'] },
  );
  expect(dataset).toMatchObject({ shape: [3, 1, 1], classes: ['a', 'b', 'c'] });
});

describe('bad pairs fail', () => {
  test.each([
    ['a label too few', { images, labels: idx([1], [2]) }, 'COUNT_MISMATCH'],
    ['images for labels', { images, labels: images }, 'SHAPE_MISMATCH'],
    ['labels for images', { images: labels, labels }, 'SHAPE_MISMATCH'],
    ['images without pixels', { images: idx([2, 0, 3], []), labels }, 'SHAPE_MISMATCH'],
    ['signed bytes', { images: idx([2, 1, 1], [1, 2], 9), labels }, 'UNSUPPORTED'],
    ['a cut file', { images: images.subarray(0, 20), labels }, 'TRUNCATED'],
  ])('%s', (_, files, code) => {
    expect(() => readIdxImages(files)).toThrow(expect.objectContaining({ code, file: expect.any(String) }));
  });

  test('a label beyond the given classes names the label file', () => {
    const files = { images: 'i', labels: 'l' };
    expect(() => readIdxImages({ images, labels }, { classes: ['a', 'b'], files })).toThrow(
      expect.objectContaining({ code: 'LABEL_OUT_OF_RANGE', file: 'l' }),
    );
  });
});
