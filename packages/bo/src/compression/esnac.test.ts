import { encodedOps, encodeLayers } from '@archipelago/gp-kernels';
import { embeddingModel, publishedEmbedding } from '@archipelago/gp-kernels/embedding';
import type { Engine } from '@archipelago/engine';
import { onnxEngine } from '@archipelago/engine-onnx';
import { referenceEngine } from '@archipelago/engine/reference';
import { createRandom } from '@archipelago/numerics';
import { findNetwork } from '@archipelago/zoo';
import { describe, expect, it } from 'vitest';
import { embeddingFor, encodingFor, studentEncoder } from './esnac';
import { tinyTeacher } from './fixtures';
import { compressionSpace } from './space';

const vgg19 = findNetwork('vgg19-cifar').build({ classes: 100 });
const space = compressionSpace(tinyTeacher());

describe('encodingFor', () => {
  it('is the published encoding of 272 numbers for VGG-19', () => {
    expect(encodingFor(vgg19)).toEqual({ types: encodedOps });
    expect(encodeLayers(vgg19, encodingFor(vgg19))).toMatchObject({ layers: 55, width: 272 });
  });

  it('adds the ops of a teacher that the published one lacks, at the end', () => {
    expect(encodingFor(tinyTeacher()).types).toEqual([...encodedOps, 'globalAvgPool']);
  });
});

it('embeddingFor gives VGG-19 the published embedding, and a small teacher that of gp-kernels at a rate of 0.003', () => {
  expect(embeddingFor(vgg19)).toEqual(publishedEmbedding);
  expect(embeddingFor(tinyTeacher())).toEqual({ learningRate: 0.003 });
});

it('studentEncoder gives every student as many layers as the teacher has', () => {
  const encode = studentEncoder(space);
  const random = createRandom(1);
  const { layers, width } = encode(space.identity);
  for (let i = 0; i < 50; i++) expect(encode(space.sample(random))).toMatchObject({ layers, width });
});

it('kernels learned on engine-onnx are those of the reference engine', async () => {
  const random = createRandom(1);
  const encodings = Array.from({ length: 12 }, () => studentEncoder(space)(space.sample(random)));
  const targets = encodings.map(() => random.uniform());
  const embed = async (engine: Engine): Promise<Float64Array> => {
    using model = embeddingModel(engine, { layers: 2, hidden: 8, maxSteps: 20, learningRate: 0.003, earlyStop: false });
    const [kernel] = await model.learn([{ encodings, targets }], { random: createRandom('weights') });
    return await kernel.embed(encodings);
  };
  const [ours, expected] = await Promise.all([embed(onnxEngine()), embed(referenceEngine())]);
  expect(Math.max(...ours.map((value, i) => Math.abs(value - expected[i])))).toBeLessThan(1e-3);
});
