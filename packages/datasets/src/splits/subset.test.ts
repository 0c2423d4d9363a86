import { expect, test } from 'vitest';
import { createImageDataset } from '../image-dataset';
import { subset } from './subset';

const dataset = createImageDataset({
  images: Uint8Array.of(1, 2, 3, 4, 5, 6),
  labels: [0, 1, 0],
  shape: [1, 1, 2],
  classes: ['a', 'b'],
});

test('subset takes examples in the order given, twice where asked', () => {
  const chosen = subset(dataset, [2, 0, 2]);
  expect(chosen.images).toEqual(Uint8Array.of(5, 6, 1, 2, 5, 6));
  expect([...chosen.labels]).toEqual([0, 0, 0]);
  expect(chosen).toMatchObject({ shape: [1, 1, 2], classes: ['a', 'b'], scale: 1 / 255 });
});

test('subset copies, and keeps floats', () => {
  const floats = { ...dataset, images: Float32Array.of(1, 2, 3, 4, 5, 6) };
  const chosen = subset(floats, [0]);
  expect(chosen.images).toEqual(Float32Array.of(1, 2));
  chosen.images[0] = 9;
  expect(floats.images[0]).toBe(1);
});

test('subset of nothing is empty', () => {
  expect(subset(dataset, []).labels.length).toBe(0);
});

test.each([-1, 3, 0.5, NaN])('the index %s is a BAD_OPTION', (index) => {
  expect(() => subset(dataset, [index])).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
});
