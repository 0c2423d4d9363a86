import { reshape, tensor } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { onBackend } from '../testing/backend';
import { product } from './product';

onBackend('wasm');

describe('product', () => {
  it('is right for two shapes of the same memory, one after the other', () => {
    const memory = tensor([1, 2, 3, 4, 5], [5, 1]);
    const row = product(tensor([2], [1, 1]), reshape(memory, [1, 5]));
    const dot = product(tensor([1, 1, 1, 1, 1], [1, 5]), memory);
    const again = product(tensor([3], [1, 1]), reshape(memory, [1, 5]));
    expect([...row.dataSync()]).toEqual([2, 4, 6, 8, 10]);
    expect([...dot.dataSync()]).toEqual([15]);
    expect([...again.dataSync()]).toEqual([3, 6, 9, 12, 15]);
  });
});
