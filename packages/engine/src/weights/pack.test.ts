import { graphBuilder } from '@archipelago/graph-ir';
import { createRandom } from '@archipelago/numerics';
import { expect, describe, it } from 'vitest';
import { ProgramBuilder } from '../program/builder';
import { referenceEngine } from '../reference/reference-engine';
import { initialize } from './initialize';
import { packedParameters, packOf, packWeights, unpackWeights } from './pack';
import { parametersOf } from './parameters';

const g = graphBuilder({ image: [2, 5, 5] });
const x = g.batchNorm(g.conv(g.input, { outChannels: 3, kernel: 3, name: 'conv' }), { name: 'norm' });
const graph = g.build(g.linear(g.globalAvgPool(x), { outFeatures: 4, name: 'linear' }));
const weights = initialize(graph, createRandom(0));
const pack = packOf(parametersOf(graph));

describe('packOf', () => {
  it('lays 54 + 3 + 4·3 + 12 + 4 numbers one after another', () => {
    expect(pack.size).toBe(85);
    expect(pack.offsets).toEqual([0, 54, 57, 60, 63, 66, 69, 81]);
  });
});

describe('unpackWeights', () => {
  it('undoes packWeights, with copies', () => {
    const vector = packWeights(pack, weights);
    const unpacked = unpackWeights(pack, vector);
    expect(unpacked).toEqual(weights);
    vector.data.fill(9);
    expect(unpacked).toEqual(weights);
  });
});

describe('packedParameters', () => {
  it('are parts of one input of the program', async () => {
    const builder = new ProgramBuilder();
    const { vectors, parameter } = packedParameters(builder, { all: pack });
    expect(vectors.all.shape).toEqual([85]);
    const values = Object.fromEntries(pack.parameters.map((wanted) => [wanted.key, parameter(wanted)]));
    using executable = await referenceEngine().compile(builder.build(values));
    expect(await executable.run({ all: packWeights(pack, weights) })).toEqual(weights);
  });
});
