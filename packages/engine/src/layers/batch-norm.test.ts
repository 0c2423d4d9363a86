import { describeLayers } from './fixtures/describe-layers';
import { graphBuilder } from '@archipelago/graph-ir';
import { describe, expect, it } from 'vitest';
import { ProgramBuilder } from '../program/builder';
import { referenceEngine } from '../reference/reference-engine';
import { lower } from './lower';

/** Training-mode batch norm without scale and shift: output, and the statistics with the factor their update takes. */
async function normalise(rows: readonly (readonly number[])[], batch: number) {
  const g = graphBuilder({ x: [rows[0].length] });
  const graph = g.build(g.batchNorm(g.input, { affine: false, epsilon: 1e-12, momentum: 0.5 }));
  const builder = new ProgramBuilder();
  const x = builder.input('x', { dtype: 'float32', shape: [batch, rows[0].length] });
  const { outputs, updates } = lower(graph, { inputs: { x }, mode: 'train' });
  const [mean, variance] = updates;
  using executable = await referenceEngine().compile(
    builder.build({ y: outputs[0], mean: mean.value, variance: variance.value }),
  );
  const found = await executable.run({
    x: { shape: [rows.length, rows[0].length], data: Float32Array.from(rows.flat()) },
  });
  return {
    y: [...found.y.data],
    mean: [...found.mean.data].map((value) => value * mean.take),
    variance: [...found.variance.data].map((value) => value * variance.take),
  };
}

describeLayers('batchNorm');

describe('batchNormLowering', () => {
  it.each([4, -1])('normalises [1, 3, 5, 7] and takes half the unbiased variance 20/3; batch %i', async (batch) => {
    const { y, mean, variance } = await normalise([[1], [3], [5], [7]], batch);
    expect(mean[0]).toBeCloseTo(2, 6);
    expect(variance[0]).toBeCloseTo(20 / 3 / 2, 5);
    [-3, -1, 1, 3].forEach((value, i) => expect(y[i]).toBeCloseTo(value / Math.sqrt(5), 5));
  });

  it.each([1, -1])('stays finite for a single element a channel; batch %i', async (batch) => {
    const { y, variance } = await normalise([[3, -2]], batch);
    expect(y).toEqual([0, 0]);
    expect(variance).toEqual([0, 0]);
  });
});
