import { describe, expect, it } from 'vitest';
import { emptyEmission } from '../testing/empty-emission';
import { evaluateGraph } from '../testing/evaluate-graph';
import { shifted } from './shifted';

/** A map of sizes `size` with elements 1, 2, 3 …, moved. */
async function moved(size: readonly number[], offsets: readonly number[]): Promise<number[]> {
  const places = size.reduce((product, length) => product * length, 1);
  const emission = emptyEmission();
  const map = emission.floats(
    [1, 1, 1, places],
    Float32Array.from({ length: places }, (_, i) => i + 1),
  );
  return evaluateGraph(emission, shifted(emission, map, { size, offsets }));
}

describe('shifted', () => {
  it('leaves a map as it is for offsets of zero', async () => {
    expect(await moved([2, 3], [0, 0])).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('moves along the first axis without a mask', async () => {
    expect(await moved([3, 2], [1, 0])).toEqual([3, 4, 5, 6, 0, 0]);
    expect(await moved([3, 2], [-1, 0])).toEqual([0, 0, 1, 2, 3, 4]);
  });

  it('does not move elements into the next row', async () => {
    expect(await moved([2, 3], [0, 1])).toEqual([2, 3, 0, 5, 6, 0]);
    expect(await moved([2, 3], [0, -2])).toEqual([0, 0, 1, 0, 0, 4]);
    expect(await moved([2, 3], [1, 1])).toEqual([5, 6, 0, 0, 0, 0]);
  });

  it('moves volumes', async () => {
    expect(await moved([2, 2, 2], [0, 1, 0])).toEqual([3, 4, 0, 0, 7, 8, 0, 0]);
    expect(await moved([2, 2, 2], [1, -1, 1])).toEqual([0, 0, 6, 0, 0, 0, 0, 0]);
  });

  it('gives zeros where everything moves out', async () => {
    expect(await moved([2, 2], [2, 0])).toEqual([0, 0, 0, 0]);
    expect(await moved([2, 2], [0, 5])).toEqual([0, 0, 0, 0]);
  });
});
