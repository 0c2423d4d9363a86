import { crossEntropy, initialize, sgd, trainStep, type Engine, type Tensors } from '@archipelago/engine';
import { onnxEngine } from '@archipelago/engine-onnx';
import type { Graph } from '@archipelago/graph-ir';
import { createRandom, median } from '@archipelago/numerics';
import type { BenchRow } from '../../../tools/config/bench';
import { batch, images, labels, sixConvolutions } from '../../engine-onnx/bench/networks';
import { tfjsEngine } from '../src/index';
import { layersStep } from './layers-peer';
import { resNet8 } from './networks';

const ROUNDS = 5;
const STEPS = 5;
const WARM_UP = 2;

interface Step {
  run(): Promise<void>;
  dispose(): void;
}

/**
 * Images a second of a whole training step (loss, all gradients, SGD with momentum, running statistics) on wasm. Peers are the
 * same network written with tfjs-layers on the same backend, and engine-onnx on one thread; they take turns, and medians over
 * all steps are compared.
 */
export default async function bench(): Promise<BenchRow[]> {
  const wasm = await tfjsEngine({ backend: 'wasm' });
  const onnx = onnxEngine();
  const six = await inTurns({
    ours: await engineStep(wasm, sixConvolutions()),
    layers: layersStep({ batch, images: images(), labels: labels() }),
    onnx: await engineStep(onnx, sixConvolutions()),
  });
  const eight = await inTurns({ ours: await engineStep(wasm, resNet8()), onnx: await engineStep(onnx, resNet8()) });
  const row = (name: string, ours: number, peer: number): BenchRow => ({
    name,
    ours,
    peer,
    unit: 'images/s',
    ratio: ours / peer,
  });
  return [
    row('training step of six convolutions, peer tfjs-layers', six.ours, six.layers),
    row('training step of six convolutions, peer engine-onnx', six.ours, six.onnx),
    row('training step of ResNet-8, peer engine-onnx', eight.ours, eight.onnx),
  ];
}

async function engineStep(engine: Engine, graph: Graph): Promise<Step> {
  const { program, carry, state } = trainStep(graph, {
    batch,
    loss: crossEntropy(),
    optimizer: sgd({ momentum: 0.9 }),
  });
  const executable = await engine.compile(program, { carry });
  executable.write(state(initialize(graph, createRandom(1))));
  const feeds: Tensors = {
    images: { shape: [batch, 3, 32, 32], data: images() },
    labels: { shape: [batch], data: labels() },
    learningRate: { shape: [], data: Float32Array.of(0.01) },
  };
  return {
    run: async () => void (await executable.run(feeds)),
    dispose: () => executable.dispose(),
  };
}

/** Images a second of each. */
async function inTurns<K extends string>(steps: Record<K, Step>): Promise<Record<K, number>> {
  const names = Object.keys(steps) as K[];
  const milliseconds = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>;
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of names) {
      for (let i = 0; i < WARM_UP + STEPS; i++) {
        const begin = performance.now();
        await steps[name].run();
        if (i >= WARM_UP) milliseconds[name].push(performance.now() - begin);
      }
    }
  }
  for (const name of names) steps[name].dispose();
  const rates = names.map((name) => [name, (1000 * batch) / median(milliseconds[name])]);
  return Object.fromEntries(rates) as Record<K, number>;
}
