import { crossEntropy, initialize, sgd, trainStep, type Executable, type Tensors } from '@archipelago/engine';
import { createRandom } from '@archipelago/numerics';
import type { BenchRow } from '../../../tools/config/bench';
import { onnxEngine } from '../src/index';
import { batch, images, labels, sixConvolutions } from './networks';
import { median, torchMilliseconds, type Layout } from './torch-peer';

const ROUNDS = 3;
const STEPS = 40;
const WARM_UP = 5;
const layouts: readonly Layout[] = ['nchw', 'channels_last'];

/**
 * Images a second of a whole training step (loss, all gradients, SGD with momentum, running statistics) on one and two
 * threads. The peer is PyTorch in both of its memory layouts; the two take turns, and medians over all steps are compared.
 */
export default async function bench(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const threads of [1, 2]) {
    using step = await startStep(threads);
    const ours: number[] = [];
    const peers = new Map<Layout, number[] | null>(layouts.map((layout) => [layout, []]));
    for (let round = 0; round < ROUNDS; round++) {
      for (const layout of layouts) {
        ours.push(...(await runSteps(step)));
        const theirs = peers.get(layout) && torchMilliseconds('torch_step', { threads, runs: STEPS, layout });
        peers.set(layout, theirs ? [...peers.get(layout)!, ...theirs] : null);
      }
    }
    const rate = (milliseconds: readonly number[]): number => (1000 * batch) / median(milliseconds);
    for (const [layout, theirs] of peers) {
      const peer = theirs ? rate(theirs) : null;
      rows.push({
        name: `training step, ${threads} ${threads === 1 ? 'thread' : 'threads'}, peer in ${layout}`,
        ours: rate(ours),
        peer,
        unit: 'images/s',
        ratio: peer && rate(ours) / peer,
      });
    }
  }
  return rows;
}

async function startStep(threads: number): Promise<Executable> {
  const graph = sixConvolutions();
  const { program, carry, state } = trainStep(graph, {
    batch,
    loss: crossEntropy(),
    optimizer: sgd({ momentum: 0.9 }),
  });
  const executable = await onnxEngine({ threads }).compile(program, { carry });
  executable.write(state(initialize(graph, createRandom(1))));
  return executable;
}

/** Milliseconds of each step. */
async function runSteps(step: Executable): Promise<number[]> {
  const feeds: Tensors = {
    images: { shape: [batch, 3, 32, 32], data: images() },
    labels: { shape: [batch], data: labels() },
    learningRate: { shape: [], data: Float32Array.of(0.01) },
  };
  const milliseconds: number[] = [];
  for (let i = 0; i < WARM_UP + STEPS; i++) {
    const begin = performance.now();
    await step.run(feeds);
    if (i >= WARM_UP) milliseconds.push(performance.now() - begin);
  }
  return milliseconds;
}
