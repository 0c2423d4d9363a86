import { describe, expect, it } from 'vitest';
import { emptyEmission } from '../testing/empty-emission';
import { evaluateGraph } from '../testing/evaluate-graph';
import { channelsTogether, diagonal } from './diagonal';

describe('channelsTogether', () => {
  it('takes channels together up to products of 48 rows', () => {
    expect(channelsTogether(64, 3)).toBe(16);
    expect(channelsTogether(64, 5)).toBe(8);
    expect(channelsTogether(36, 3)).toBe(12);
  });

  it('takes one where no other number divides the channels, or taps are many', () => {
    expect(channelsTogether(17, 5)).toBe(1);
    expect(channelsTogether(64, 49)).toBe(1);
  });
});

describe('diagonal', () => {
  it.each([1, 3])('keeps the products of each of %d channels with itself', async (size) => {
    const [groups, rows, columns] = [2, 2, 3];
    const emission = emptyEmission();
    const length = groups * rows * size * columns * size;
    const data = Float32Array.from({ length }, (_, i) => i);
    const products = emission.floats([groups, rows, size, columns, size], data);
    const kept = [...data].filter((i) => Math.floor(i / (size * columns)) % size === i % size);
    expect(await evaluateGraph(emission, diagonal(emission, products, size))).toEqual(kept);
  });
});
