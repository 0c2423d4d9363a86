import { tensor, type Tensor } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { onBackend } from '../testing/backend';
import { dilateAxis, padAxis, sliceAxis } from './slices';

onBackend('wasm');

const rows = () => tensor([1, 2, 3, 4, 5, 10, 20, 30, 40, 50], [2, 5]);
const listed = (x: Tensor) => x.arraySync();

describe('sliceAxis', () => {
  it.each([
    [{ start: 1, count: 3, stride: 1 }, [[2, 3, 4], [20, 30, 40]]], // prettier-ignore
    [{ start: 0, count: 3, stride: 2 }, [[1, 3, 5], [10, 30, 50]]], // prettier-ignore
    [{ start: 1, count: 2, stride: 2 }, [[2, 4], [20, 40]]], // prettier-ignore
    [{ start: 1, count: 2, stride: 3 }, [[2, 5], [20, 50]]], // prettier-ignore
    [{ start: 4, count: 1, stride: 3 }, [[5], [50]]],
  ])('%j of an inner axis', (range, expected) => {
    expect(listed(sliceAxis(rows(), 1, range))).toEqual(expected);
  });

  it('takes rows', () => {
    expect(listed(sliceAxis(rows(), 0, { start: 1, count: 1, stride: 1 }))).toEqual([[10, 20, 30, 40, 50]]);
  });
});

describe('padAxis', () => {
  it('adds zeros, or cuts where the number is negative', () => {
    expect(listed(padAxis(rows(), 1, [1, -3]))).toEqual([[0, 1, 2], [0, 10, 20]]); // prettier-ignore
    expect(listed(padAxis(rows(), 1, [-4, 1]))).toEqual([[5, 0], [50, 0]]); // prettier-ignore
    expect(listed(padAxis(rows(), 0, [-1, 0]))).toEqual([[10, 20, 30, 40, 50]]);
  });
});

describe('dilateAxis', () => {
  it('puts zeros after each element', () => {
    expect(listed(dilateAxis(tensor([1, 2, 3, 4], [2, 2]), 1, 3))).toEqual([[1, 0, 0, 2, 0, 0], [3, 0, 0, 4, 0, 0]]); // prettier-ignore
    expect(listed(dilateAxis(tensor([1, 2, 3, 4], [2, 2]), 0, 2))).toEqual([[1, 2], [0, 0], [3, 4], [0, 0]]); // prettier-ignore
  });
});
