import {
  checkWeights,
  crossEntropy,
  gradient,
  initialize,
  lower,
  mean,
  parametersOf,
  ProgramBuilder,
} from '@archipelago/engine';
import { createRandom } from '@archipelago/numerics';
import { grads, setBackend, tensor, type Tensor } from '@tensorflow/tfjs-core';
// Registers the gradients of TensorFlow.js.
import '@tensorflow/tfjs-layers';
import '@tensorflow/tfjs-backend-cpu';
import { describe, expect, it } from 'vitest';
import { Plan, stored } from './execution/plan';
import { StoredValue } from './execution/stored-value';
import { kernels } from './primitives';
import { smallNetworks } from './testing/networks';
import { smallBatch } from './testing/train-small';

/** The loss of a network as a program, with the gradients of its weights as this project derives them. */
function lossOf(name: string) {
  const graph = smallNetworks[name];
  const builder = new ProgramBuilder();
  const images = builder.input('images', { dtype: 'float32', shape: [8, 3, 8, 8] });
  const parameters = parametersOf(graph);
  const weights = initialize(graph, createRandom(3));
  checkWeights(parameters, weights);
  const parameter = ({ key, shape }: (typeof parameters)[number]) =>
    builder.input(key, { dtype: 'float32', shape: [...shape] });
  const { outputs } = lower(graph, { inputs: { [graph.inputs[0].id]: images }, mode: 'train', parameter });
  const labels = builder.input('labels', { dtype: 'int32', shape: [8] });
  const loss = mean(crossEntropy().lower(outputs[0], { labels } as never), [0]);
  const trained = parameters.filter(({ trainable }) => trainable);
  const derived = gradient(loss, trained.map(parameter));
  const named = Object.fromEntries(trained.map(({ key }, i) => [`d:${key}`, derived[i]]));
  return { forward: builder.build({ loss }), both: builder.build({ loss, ...named }), trained, weights };
}

describe('the gradient of TensorFlow.js itself', () => {
  it.each(Object.keys(smallNetworks))('is that of the program on a %s network', async (name) => {
    await setBackend('cpu');
    const { forward, both, trained, weights } = lossOf(name);
    const { images, labels } = smallBatch(0);
    const fixed = () => ({ images: stored(images), labels: stored(labels) });
    const all = Object.fromEntries(Object.entries(weights).map(([key, value]) => [key, stored(value)]));
    const ours = new Plan(both, kernels).run(new Map(Object.entries({ ...all, ...fixed() })), { batch: 1 });

    const plan = new Plan(forward, kernels);
    const loss = (...xs: Tensor[]): Tensor => {
      const fed = Object.fromEntries(
        trained.map(({ key, shape }, i) => [key, new StoredValue(shape, { tensor: xs[i], layout: 'plain' })]),
      );
      return plan.run(new Map(Object.entries({ ...all, ...fed, ...fixed() })), { batch: 1 }).get('loss')!.plain;
    };
    const theirs = grads(loss)(trained.map(({ key }) => tensor(weights[key].data, [...weights[key].shape])));
    for (const [i, { key }] of trained.entries()) {
      const [actual, expected] = [await ours.get(`d:${key}`)!.plain.data(), await theirs[i].data()];
      const scale = Math.max(...Array.from(expected, Math.abs), 1e-2);
      const errors = Array.from(expected, (value, at) => Math.abs(value - actual[at]) / scale);
      expect(Math.max(...errors), key).toBeLessThan(1e-4);
    }
  });
});
