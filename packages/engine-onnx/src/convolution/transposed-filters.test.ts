import { describe, expect, it } from 'vitest';
import { emptyEmission } from '../testing/empty-emission';
import { evaluateGraph } from '../testing/evaluate-graph';
import { transposedFilters } from './transposed-filters';

async function transposed(shape: readonly number[], groups: number): Promise<number[]> {
  const emission = emptyEmission();
  const length = shape.reduce((product, size) => product * size, 1);
  const value = emission.floats(
    shape,
    Float32Array.from({ length }, (_, i) => i),
  );
  return evaluateGraph(emission, transposedFilters(emission, { value, shape, groups }));
}

describe('transposedFilters', () => {
  it('reverses the taps', async () => {
    expect(await transposed([1, 1, 2, 2], 1)).toEqual([3, 2, 1, 0]);
  });

  it('swaps input and output channels', async () => {
    expect(await transposed([2, 3, 1], 1)).toEqual([0, 3, 1, 4, 2, 5]);
  });

  it('swaps them within groups', async () => {
    expect(await transposed([4, 1, 2], 2)).toEqual([1, 0, 3, 2, 5, 4, 7, 6]);
  });
});
