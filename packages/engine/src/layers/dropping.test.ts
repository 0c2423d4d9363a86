import { graphBuilder } from '@archipelago/graph-ir';
import { describe, expect, it } from 'vitest';
import { ProgramBuilder } from '../program/builder';
import { referenceEngine } from '../reference/reference-engine';
import { describeLayers } from './fixtures/describe-layers';
import { lower } from './lower';

describeLayers('dropout', 'dropPath');

describe('dropPath in training', () => {
  it('multiplies whole examples with their element of the mask', async () => {
    const g = graphBuilder({ x: [2] });
    const builder = new ProgramBuilder();
    const x = builder.input('x', { dtype: 'float32', shape: [-1, 2] });
    const graph = g.build(g.dropPath(g.input, { rate: 0.5, name: 'path' }));
    const { outputs, randomInputs } = lower(graph, { inputs: { x }, mode: 'train' });
    using executable = await referenceEngine().compile(builder.build({ y: outputs[0] }));
    const { y } = await executable.run({
      x: { shape: [3, 2], data: Float32Array.of(1, 2, 3, 4, 5, 6) },
      [randomInputs[0].name]: { shape: [3, 1], data: Float32Array.of(2, 0, 2) },
    });
    expect([...y.data]).toEqual([2, 4, 0, 0, 10, 12]);
  });
});
