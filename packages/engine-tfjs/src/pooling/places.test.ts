import { tensor, type Tensor } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { onBackend } from '../testing/backend';
import { placesOfMaxima } from './places';

onBackend('wasm');

const places = (x: Tensor, y: Tensor, attributes: Parameters<typeof placesOfMaxima>[2]) => [
  ...placesOfMaxima(x, y, attributes).dataSync(),
];

describe('placesOfMaxima', () => {
  it('are positions in the whole tensor, over images and channels', () => {
    // Two images of 1×2 places and two channels.
    const x = tensor([1, 5, 2, 4, 9, 0, 8, 3], [2, 1, 2, 2]);
    const y = tensor([2, 5, 9, 3], [2, 1, 1, 2]);
    expect(places(x, y, { kernel: [1, 2], stride: [1, 2], padding: [0, 0, 0, 0] })).toEqual([2, 1, 4, 7]);
  });

  it('are those of the first of equal values, never in the padding', () => {
    const x = tensor([-3, -3, -3], [1, 1, 3, 1]);
    const y = tensor([-3, -3, -3], [1, 1, 3, 1]);
    expect(places(x, y, { kernel: [1, 3], stride: [1, 1], padding: [0, 1, 0, 1] })).toEqual([0, 0, 1]);
  });
});
