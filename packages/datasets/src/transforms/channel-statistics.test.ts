import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digits } from '../digits/digits';
import { createImageDataset } from '../image-dataset';
import { channelStatistics, publishedStatistics } from './channel-statistics';

test('channelStatistics of two images of two channels', () => {
  const dataset = createImageDataset({
    images: Float32Array.of(0, 2, 10, 10, 4, 6, 10, 10),
    labels: [0, 0],
    shape: [2, 1, 2],
    classes: ['all'],
  });
  const { mean, std } = channelStatistics(dataset);
  expect(mean).toEqual([3, 10]);
  expect(std).toEqual([Math.sqrt(5), 0]);
});

test('channelStatistics of the digits are mean 0.30526 and deviation 0.37605', () => {
  const { mean, std } = channelStatistics(digits());
  expect(mean[0]).toBeCloseTo(0.30526, 5);
  expect(std[0]).toBeCloseTo(0.37605, 5);
});

test('channelStatistics agrees with the definition', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 12, maxLength: 12 }), (bytes) => {
      const dataset = createImageDataset({ images: bytes, labels: [0, 0], shape: [3, 1, 2], classes: ['all'] });
      const { mean, std } = channelStatistics(dataset);
      for (let channel = 0; channel < 3; channel++) {
        const values = [0, 1, 6, 7].map((i) => bytes[2 * channel + i] / 255);
        const center = values.reduce((a, b) => a + b, 0) / 4;
        expect(mean[channel]).toBeCloseTo(center, 12);
        expect(std[channel]).toBeCloseTo(Math.sqrt(values.reduce((a, b) => a + (b - center) ** 2, 0) / 4), 7);
      }
    }),
    { seed: 6 },
  );
});

test('no images have no statistics', () => {
  const empty = createImageDataset({ images: new Uint8Array(), labels: [], shape: [1, 2, 2], classes: [] });
  expect(() => channelStatistics(empty)).toThrow(expect.objectContaining({ code: 'EMPTY' }));
});

test('the published statistics of CIFAR-10 agree with each other to 0.001 in the mean', () => {
  const { esnacCifar, dartsCifar10, nasBench201Cifar10 } = publishedStatistics;
  for (let channel = 0; channel < 3; channel++) {
    expect(esnacCifar.mean[channel]).toBeCloseTo(dartsCifar10.mean[channel], 3);
    expect(nasBench201Cifar10.mean[channel]).toBeCloseTo(dartsCifar10.mean[channel], 3);
  }
});
