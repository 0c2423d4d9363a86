import { describe, expect, it } from 'vitest';
import { emptyEmission } from '../testing/empty-emission';
import { evaluateGraph } from '../testing/evaluate-graph';
import { dilated, padded, repeated } from './spread';

const emission = emptyEmission();
const map = emission.floats([1, 1, 2, 2], Float32Array.of(1, 2, 3, 4));

describe('repeated', () => {
  it('repeats each place along each axis', async () => {
    expect(await evaluateGraph(emission, repeated(emission, map, [1, 3]))).toEqual([
      1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4,
    ]);
    expect(repeated(emission, map, [1, 1])).toBe(map);
  });
});

describe('dilated', () => {
  it('puts zeros after every place', async () => {
    const spread = dilated(emission, map, { size: [2, 2], stride: [2, 3] });
    expect(await evaluateGraph(emission, spread)).toEqual([
      ...[1, 0, 0, 2, 0, 0],
      ...[0, 0, 0, 0, 0, 0],
      ...[3, 0, 0, 4, 0, 0],
      ...[0, 0, 0, 0, 0, 0],
    ]);
    expect(dilated(emission, map, { size: [2, 2], stride: [1, 1] })).toBe(map);
  });
});

describe('padded', () => {
  it('adds zeros and cuts', async () => {
    const wider = padded(emission, map, { before: [0, 1], after: [-1, 0] });
    expect(await evaluateGraph(emission, wider)).toEqual([0, 1, 2]);
    expect(padded(emission, map, { before: [0, 0], after: [0, 0] })).toBe(map);
  });
});
