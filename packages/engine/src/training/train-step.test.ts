import { graphBuilder, type Graph } from '@archipelago/graph-ir';
import { createRandom } from '@archipelago/numerics';
import { describe, expect, it } from 'vitest';
import type { Tensors } from '../engine';
import { predict } from '../inference/predict';
import { crossEntropy } from '../losses/cross-entropy';
import { chain } from '../optimizers/chain';
import { scaleByLearningRate } from '../optimizers/scale-by-learning-rate';
import { sgd } from '../optimizers/sgd';
import type { Tensor } from '../program/tensor';
import { referenceEngine } from '../reference/reference-engine';
import { initialize } from '../weights/initialize';
import { parametersOf, type Weights } from '../weights/parameters';
import fixture from './fixtures/trajectory.json';
import { trainStep, type TrainStepOptions } from './train-step';

/** The network of the fixture. */
function network(): Graph {
  const g = graphBuilder({ image: [3, 8, 8] });
  let x = g.conv(g.input, { outChannels: 6, kernel: 3, padding: 1, bias: false, name: 'conv1' });
  x = g.relu(g.batchNorm(x, { name: 'norm1' }));
  x = g.depthwiseConv(x, { kernel: 3, stride: 2, padding: 1, name: 'depthwise' });
  x = g.relu(g.batchNorm(x, { momentum: 0.3, name: 'norm2' }));
  x = g.maxPool(g.conv(x, { outChannels: 8, kernel: 1, name: 'conv2' }), { kernel: 2 });
  return g.build(g.linear(g.flatten(x), { outFeatures: 4, name: 'linear' }));
}

const options: TrainStepOptions = {
  batch: 5,
  loss: crossEntropy(),
  optimizer: sgd({ momentum: 0.9, weightDecay: 5e-4 }),
};

function weightsOf(values: Readonly<Record<string, readonly number[]>>): Weights {
  return Object.fromEntries(
    parametersOf(network()).map(({ key, shape }) => [key, { shape, data: Float32Array.from(values[key]) }]),
  );
}

function feedsOf(step: number, rate: number): Tensors {
  return {
    images: { shape: [5, 3, 8, 8], data: Float32Array.from(fixture.images[step]) },
    labels: { shape: [5], data: Int32Array.from(fixture.labels[step]) },
    learningRate: { shape: [], data: Float32Array.of(rate) },
  };
}

async function trajectory(changes: Partial<TrainStepOptions>): Promise<{ losses: number[]; weights: Weights }> {
  const step = trainStep(network(), { ...options, ...changes });
  using executable = await referenceEngine().compile(step.program, { carry: step.carry });
  executable.write(step.state(weightsOf(fixture.before)));
  const losses: number[] = [];
  for (const i of [0, 1, 2]) losses.push((await executable.run(feedsOf(i, 0.1))).loss.data[0]);
  return { losses, weights: step.weights(await executable.read()) };
}

describe('trainStep', () => {
  it.each([
    ['a fixed batch', { batch: 5 }],
    ['a free batch', { batch: -1 }],
  ])(
    'follows PyTorch 1.13 for three steps of SGD with momentum, weight decay and batch norm: %s',
    async (_, changes) => {
      const { losses, weights } = await trajectory(changes);
      losses.forEach((loss, i) => expect(Math.abs(loss - fixture.losses[i])).toBeLessThan(1e-5));
      for (const [key, expected] of Object.entries(fixture.after)) {
        const worst = Math.max(...expected.map((value, i) => Math.abs(value - weights[key].data[i])));
        expect(worst, key).toBeLessThan(1e-4);
      }
      const { data } = await predict(referenceEngine(), network(), {
        weights,
        data: { images: Float32Array.from(fixture.images[0]), shape: [3, 8, 8] },
      });
      fixture.logits.forEach((value, i) => expect(Math.abs(data[i] - value)).toBeLessThan(1e-3));
    },
  );

  it('moves along the gradient of the loss: finite differences in 20 random directions agree to 1e-3', async () => {
    const step = trainStep(network(), { ...options, optimizer: chain(scaleByLearningRate()) });
    using executable = await referenceEngine().compile(step.program, { carry: step.carry });
    const before = step.state(weightsOf(fixture.before));
    executable.write(before);
    await executable.run(feedsOf(0, 1));
    const after = await executable.read();
    const start = before.parameters.data as Float32Array;
    const gradient = start.map((value, i) => value - after.parameters.data[i]);
    const lossAt = async (parameters: Float32Array): Promise<number> => {
      executable.write({ ...before, parameters: { shape: [parameters.length], data: parameters } });
      return (await executable.run(feedsOf(0, 1))).loss.data[0];
    };
    const random = createRandom('directions');
    for (let n = 0; n < 20; n++) {
      const direction = start.map(() => random.normal() / Math.sqrt(start.length));
      const along = direction.reduce((sum, value, i) => sum + value * gradient[i], 0);
      const h = 2e-3;
      const [ahead, behind] = [
        await lossAt(start.map((value, i) => value + h * direction[i])),
        await lossAt(start.map((value, i) => value - h * direction[i])),
      ];
      expect(Math.abs((ahead - behind) / (2 * h) - along)).toBeLessThan(1e-3 * Math.hypot(...gradient));
    }
  });

  it('decays only what decays says, in a vector of its own', async () => {
    const huge = {
      optimizer: sgd({ weightDecay: 10 }),
      decays: ({ shape }: { shape: readonly number[] }) => shape.length > 1,
    };
    const step = trainStep(network(), { ...options, ...huge });
    expect(Object.keys(step.packs)).toEqual(['parameters', 'parameters.undecayed', 'statistics']);
    const some = (await trajectory(huge)).weights;
    const all = (await trajectory({ optimizer: sgd({ weightDecay: 10 }) })).weights;
    const none = (await trajectory({ optimizer: sgd() })).weights;
    expect(norm(some['linear.weight'])).toBeLessThan(0.5 * norm(none['linear.weight']));
    expect(norm(all['norm1.scale'])).toBeLessThan(0.5 * norm(none['norm1.scale']));
    expect(norm(some['norm1.scale'])).toBeGreaterThan(0.8 * norm(none['norm1.scale']));
  });

  it('adds the losses of further outputs with the auxiliary weight', async () => {
    const g = graphBuilder({ image: [3, 8, 8] });
    const x = g.globalAvgPool(g.input);
    const head = g.linear(x, { outFeatures: 4 });
    const graph = g.build([head, g.linear(x, { outFeatures: 4 })]);
    const weights = initialize(graph, createRandom(0));
    const loss = async (auxiliaryWeight?: number) => {
      const step = trainStep(graph, { ...options, auxiliaryWeight });
      using executable = await referenceEngine().compile(step.program, { carry: step.carry });
      executable.write(step.state(weights));
      return (await executable.run(feedsOf(0, 0))).loss.data[0];
    };
    const [main, both, usual] = [await loss(0), await loss(1), await loss()];
    expect(usual).toBeCloseTo(main + 0.4 * (both - main), 5);
  });

  it('takes the same number of instructions for the update however many layers there are', () => {
    const instructions = (layers: number) => {
      const g = graphBuilder({ image: [3, 8, 8] });
      let x = g.input;
      for (let i = 0; i < layers; i++) {
        x = g.relu(g.batchNorm(g.conv(x, { outChannels: 3, kernel: 3, padding: 1, bias: false })));
      }
      const { program } = trainStep(g.build(g.linear(g.globalAvgPool(x), { outFeatures: 4 })), options);
      return program.instructions.length;
    };
    // Six of forward and backward; three slices, a reshape forward and one of the gradient for weight, scale and shift.
    expect(instructions(12) - instructions(11)).toBeLessThanOrEqual(13);
  });

  it('refuses a graph without anything to train, with two inputs, and weights that do not fit', () => {
    const g = graphBuilder({ a: [2], b: [2] });
    expect(() => trainStep(g.build(g.add([g.inputs.a, g.inputs.b])), options)).toThrow(
      expect.objectContaining({ code: 'BAD_DATA', place: 'inputs' }),
    );
    const one = graphBuilder({ a: [2] });
    expect(() => trainStep(one.build(one.relu(one.input)), options)).toThrow(
      expect.objectContaining({ code: 'BAD_DATA' }),
    );
    const { state } = trainStep(network(), options);
    const { ['linear.bias']: bias, ...others } = weightsOf(fixture.before);
    expect(() => state(others)).toThrow(expect.objectContaining({ code: 'MISSING_WEIGHTS', place: 'linear.bias' }));
    expect(() => state({ ...others, 'linear.bias': { ...bias, shape: [2, 2] } })).toThrow(
      expect.objectContaining({ code: 'SHAPE_MISMATCH', place: 'linear.bias' }),
    );
  });
});

function norm({ data }: Tensor<Float32Array>): number {
  return Math.hypot(...data);
}
