import { initialize } from '@archipelago/engine';
import { exportOnnx } from '@archipelago/engine-onnx';
import { inferShapes } from '@archipelago/graph-ir';
import { createRandom } from '@archipelago/numerics';
import { findNetwork } from '@archipelago/zoo';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { describe, expect, it } from 'vitest';

// One network of each kind of structure, at a size that is quick.
const networks: readonly (readonly [name: string, input: readonly number[]])[] = [
  ['resnet18-cifar', [3, 32, 32]],
  ['shufflenet-0.5x-g8', [3, 32, 32]],
  ['darts-v2-cifar', [3, 16, 16]],
  ['nasbench201-0', [3, 32, 32]],
  ['efficientnet-b0', [3, 64, 64]],
  ['resnet50', [3, 32, 32]],
  ['mobilenetv2-1.0', [3, 32, 32]],
  ['x3d-xs', [3, 4, 64, 64]],
  ['s3d-g', [3, 8, 64, 64]],
  ['i3d-r50', [3, 4, 32, 32]],
  ['deeplabv3-r50', [3, 65, 65]],
];

describe('exportOnnx of the zoo', () => {
  it.each(networks)('%s at %j runs in ONNX Runtime with finite outputs of the inferred shape', async (name, input) => {
    const graph = findNetwork(name).build({ input, classes: 7 });
    const model = exportOnnx(graph, initialize(graph, createRandom(name)));
    const session = await InferenceSession.create(model);
    const random = createRandom('image');
    const image = Float32Array.from({ length: input.reduce((a, b) => a * b) }, () => random.normal());
    const outputs = await session.run({ [graph.inputs[0].id]: new Tensor('float32', image, [1, ...input]) });
    const output = Object.values(outputs)[0];
    expect(output.dims).toEqual([1, ...inferShapes(graph).get(graph.outputs[0])!]);
    expect((output.data as Float32Array).every(Number.isFinite)).toBe(true);
    await session.release();
  });
});
