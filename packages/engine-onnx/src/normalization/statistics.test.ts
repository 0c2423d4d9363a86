import { describe, expect, it } from 'vitest';
import { EmittedValue } from '../emission/emitted-value';
import { emptyEmission } from '../testing/empty-emission';
import { evaluateGraph } from '../testing/evaluate-graph';
import { inverseDeviation, statisticsOf, channelProducts } from './statistics';

const emission = emptyEmission();
const map = (...data: number[]): EmittedValue =>
  new EmittedValue(
    emission,
    { dtype: 'float32', shape: [2, 2, 2] },
    { plain: emission.floats([2, 2, 2], Float32Array.from(data)) },
  );

describe('statisticsOf', () => {
  it('gives mean, population variance and differences of each channel', async () => {
    const { mean, variance, centred } = statisticsOf(emission, map(1, 2, 10, 10, 3, 6, 10, 14));
    expect(await evaluateGraph(emission, mean)).toEqual([3, 11]);
    expect(await evaluateGraph(emission, variance)).toEqual([3.5, 3]);
    expect(await evaluateGraph(emission, centred.plain)).toEqual([-2, -1, -1, -1, 0, 3, -1, 3]);
  });

  it('keeps the variance of values far from zero', async () => {
    const { variance } = statisticsOf(emission, map(1e4, 1e4 + 1, 0, 0, 1e4, 1e4 + 1, 0, 0));
    expect(await evaluateGraph(emission, variance)).toEqual([0.25, 0]);
  });
});

describe('channelProducts', () => {
  it('sums over images and places', async () => {
    const sums = channelProducts(emission, map(1, 2, 3, 4, 5, 6, 7, 8), map(1, 1, 2, 2, 10, 0, 0, 1));
    expect(await evaluateGraph(emission, sums)).toEqual([53, 22]);
  });
});

describe('inverseDeviation', () => {
  it('is 1 / √(variance + epsilon)', async () => {
    const rate = inverseDeviation(emission, emission.floats([2], Float32Array.of(3, 0)), 1);
    expect(await evaluateGraph(emission, rate)).toEqual([0.5, 1]);
  });
});
