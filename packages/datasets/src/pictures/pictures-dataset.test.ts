import { encode } from 'fast-png';
import { expect, test } from 'vitest';
import { readPictures } from './pictures-dataset';

const png = (channels: 1 | 3, width: number, value: number): Uint8Array =>
  encode({ width, height: 2, channels, depth: 8, data: new Uint8Array(2 * width * channels).fill(value) });

const classes = ['cat', 'dog'];

test('readPictures keeps the order, the labels and the names', () => {
  const dataset = readPictures(
    [
      { bytes: png(3, 2, 10), label: 1 },
      { bytes: png(3, 2, 20), label: 0 },
    ],
    { classes },
  );
  expect(dataset.shape).toEqual([3, 2, 2]);
  expect([...dataset.labels]).toEqual([1, 0]);
  expect(dataset.images).toEqual(Uint8Array.of(...new Array(12).fill(10), ...new Array(12).fill(20)));
  expect(dataset.classes).toBe(classes);
});

test('pictures of another size or colour fail, and channels brings colours together', () => {
  const mixed = [
    { bytes: png(3, 2, 10), label: 0, file: 'a.png' },
    { bytes: png(1, 2, 20), label: 0, file: 'b.png' },
  ];
  expect(() => readPictures(mixed, { classes })).toThrow(
    expect.objectContaining({ code: 'SHAPE_MISMATCH', file: 'b.png' }),
  );
  expect(readPictures(mixed, { classes, channels: 1 }).shape).toEqual([1, 2, 2]);
  const sizes = [mixed[0], { bytes: png(3, 3, 20), label: 0, file: 'c.png' }];
  expect(() => readPictures(sizes, { classes })).toThrow(
    expect.objectContaining({ code: 'SHAPE_MISMATCH', file: 'c.png' }),
  );
});

test('no pictures, a label without a class and too much memory fail', () => {
  const one = [{ bytes: png(1, 2, 10), label: 2 }];
  expect(() => readPictures([], { classes })).toThrow(expect.objectContaining({ code: 'EMPTY' }));
  expect(() => readPictures(one, { classes })).toThrow(expect.objectContaining({ code: 'LABEL_OUT_OF_RANGE' }));
  const many = new Array(10).fill({ bytes: png(1, 2, 10), label: 0 });
  expect(() => readPictures(many, { classes, maxBytes: 39 })).toThrow(
    expect.objectContaining({ code: 'LIMIT_EXCEEDED' }),
  );
});
