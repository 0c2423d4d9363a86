import { tensor } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { onBackend } from '../testing/backend';
import { meanOfRows, meanOfRowsIn } from './means';

onBackend('wasm');

describe('meanOfRows', () => {
  it('of a small matrix', () => {
    expect([...meanOfRows(tensor([1, 10, 2, 20, 6, 60], [3, 2])).dataSync()]).toEqual([3, 30]);
    expect([...meanOfRows(tensor([4, 5], [1, 2])).dataSync()]).toEqual([4, 5]);
  });

  it('of 32,768 rows is exact to 1e-6', () => {
    const values = Float32Array.from({ length: 32_768 }, (_, i) => 5 + Math.sin(i * i));
    const expected = values.reduce((total, value) => total + value, 0) / values.length;
    expect(Math.abs(meanOfRows(tensor(values, [32_768, 1])).dataSync()[0] / expected - 1)).toBeLessThan(1e-6);
  });
});

describe('meanOfRowsIn', () => {
  it('keeps groups apart', () => {
    const x = tensor([1, 10, 3, 30, 5, 50, 7, 70], [2, 2, 2]);
    expect(meanOfRowsIn(x).arraySync()).toEqual([[2, 20], [6, 60]]); // prettier-ignore
  });
});
