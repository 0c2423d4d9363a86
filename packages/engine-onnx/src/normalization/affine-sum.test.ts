import { describe, expect, it } from 'vitest';
import { EmittedValue } from '../emission/emitted-value';
import { emptyEmission } from '../testing/empty-emission';
import { evaluateGraph } from '../testing/evaluate-graph';
import { affineSum } from './affine-sum';

describe('affineSum', () => {
  it('adds two maps, each with its slope a channel, and an offset', async () => {
    const emission = emptyEmission();
    const map = (...data: number[]): EmittedValue =>
      new EmittedValue(
        emission,
        { dtype: 'float32', shape: [1, 2, 2] },
        { plain: emission.floats([1, 2, 2], Float32Array.from(data)) },
      );
    const vector = (...data: number[]): string => emission.floats([2], Float32Array.from(data));
    const { plain } = affineSum(emission, {
      x: map(1, 2, 3, 4),
      slope: vector(2, 3),
      offset: vector(0.5, 0),
      added: { value: map(10, 20, 30, 40), slope: vector(1, -1) },
    });
    expect(await evaluateGraph(emission, plain!)).toEqual([12.5, 24.5, -21, -28]);
  });
});
