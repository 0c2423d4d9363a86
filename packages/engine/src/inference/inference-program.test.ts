import { graphBuilder } from '@archipelago/graph-ir';
import { createRandom } from '@archipelago/numerics';
import { describe, expect, it } from 'vitest';
import { crossEntropy } from '../losses/cross-entropy';
import { distillation } from '../losses/distillation';
import { referenceEngine } from '../reference/reference-engine';
import { initialize } from '../weights/initialize';
import { packOf, packWeights } from '../weights/pack';
import { parametersOf } from '../weights/parameters';
import { inferenceProgram } from './inference-program';

const g = graphBuilder({ image: [2, 3, 3] });
const x = g.dropout(g.batchNorm(g.conv(g.input, { outChannels: 3, kernel: 2 })), { rate: 0.5 });
const graph = g.build(g.linear(g.flatten(x), { outFeatures: 4 }));
const weights = initialize(graph, createRandom(0));
const random = createRandom('images');
const images = { shape: [2, 2, 3, 3], data: Float32Array.from({ length: 36 }, () => random.normal()) };

describe('inferenceProgram', () => {
  it('gives the same logits with weights as constants and as packed inputs', async () => {
    const pack = packOf(parametersOf(graph));
    const baked = inferenceProgram(graph, { batch: 2, parameters: { weights } });
    const packed = inferenceProgram(graph, { batch: -1, parameters: { packs: { all: pack } } });
    expect(baked.inputs.map(({ name }) => name)).toEqual(['images']);
    expect(packed.inputs.map(({ name }) => name)).toEqual(['images', 'all']);
    using a = await referenceEngine().compile(baked);
    using b = await referenceEngine().compile(packed);
    expect(await b.run({ images, all: packWeights(pack, weights) })).toEqual(await a.run({ images }));
  });

  it('asks for what the loss needs', () => {
    const inputs = (loss: ReturnType<typeof crossEntropy>) =>
      inferenceProgram(graph, { batch: 2, parameters: { weights }, loss }).inputs.map(({ name }) => name);
    expect(inputs(crossEntropy())).toEqual(['images', 'labels']);
    expect(inputs(distillation())).toEqual(['images', 'labels', 'targets']);
  });

  it('refuses weights that are missing and graphs with two inputs', () => {
    expect(() => inferenceProgram(graph, { batch: 2, parameters: { weights: {} } })).toThrow(
      expect.objectContaining({ code: 'MISSING_WEIGHTS' }),
    );
    const two = graphBuilder({ a: [2], b: [2] });
    const sum = two.build(two.add([two.inputs.a, two.inputs.b]));
    expect(() => inferenceProgram(sum, { batch: 2, parameters: { weights: {} } })).toThrow(
      expect.objectContaining({ code: 'BAD_DATA', place: 'inputs' }),
    );
  });
});
