import { describe, expect, it } from 'vitest';
import { emptyEmission } from '../testing/empty-emission';
import { evaluateGraph } from '../testing/evaluate-graph';
import { rearranged } from './rearranged';

const emission = emptyEmission();

const numbered = (length: number): string => {
  return emission.table('numbers', [length], () => Float32Array.from({ length }, (_, i) => i));
};

describe('rearranged', () => {
  it('permutes axes', async () => {
    const y = rearranged(emission, numbered(6), { split: [2, 3], perm: [1, 0], shape: [6] });
    expect(await evaluateGraph(emission, y)).toEqual([0, 3, 1, 4, 2, 5]);
    const z = rearranged(emission, numbered(12), { split: [2, 3, 2], perm: [2, 0, 1], shape: [4, 3] });
    expect(await evaluateGraph(emission, z)).toEqual([0, 2, 4, 6, 8, 10, 1, 3, 5, 7, 9, 11]);
  });

  it('reverses an axis', async () => {
    const y = rearranged(emission, numbered(6), { split: [2, 3], perm: [1, 0], reversed: 1, shape: [3, 2] });
    expect(await evaluateGraph(emission, y)).toEqual([2, 5, 1, 4, 0, 3]);
  });

  it('is a reshape where nothing moves', () => {
    const y = rearranged(emission, 'x', { split: [4, 1, 2], perm: [1, 0, 2], shape: [8] });
    expect(emission.producer(y)).toMatchObject({ op: 'Reshape', inputs: ['x', emission.ints([8])] });
  });

  it('of many elements gives the same without a table', async () => {
    const split = [2, 3, 50_000];
    const large = numbered(300_000);
    const arrangement = { perm: [2, 0, 1], reversed: 1, shape: [300_000] };
    const y = rearranged(emission, large, { split, ...arrangement });
    expect(emission.producer(emission.producer(y)!.inputs[0])?.op).toBe('Transpose');
    const all = await evaluateGraph(emission, y);
    expect(all.slice(0, 7)).toEqual([100_000, 50_000, 0, 250_000, 200_000, 150_000, 100_001]);
    const small = rearranged(emission, numbered(60), { split: [2, 3, 10], ...arrangement, shape: [60] });
    const few = [20, 10, 0, 50, 40, 30, 21];
    expect((await evaluateGraph(emission, small)).slice(0, 7)).toEqual(few);
  });
});
