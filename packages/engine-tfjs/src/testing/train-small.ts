import { crossEntropy, initialize, sgd, trainStep, type Engine, type Tensors } from '@archipelago/engine';
import type { Graph } from '@archipelago/graph-ir';
import { createRandom } from '@archipelago/numerics';

const BATCH = 8;

/** A compiled training step of a graph on 3×8×8, with weights of a fixed seed. */
export async function startTraining(engine: Engine, graph: Graph) {
  const { program, carry, state } = trainStep(graph, {
    batch: BATCH,
    loss: crossEntropy(),
    optimizer: sgd({ momentum: 0.9 }),
  });
  const executable = await engine.compile(program, { carry });
  executable.write(state(initialize(graph, createRandom(1))));
  return executable;
}

/** What step `i` is fed: four classes that differ in brightness, and noise. */
export function smallBatch(i: number): Tensors {
  const random = createRandom(2).split('batch', i);
  const labels = Int32Array.from({ length: BATCH }, () => random.integer(4));
  const elements = 3 * 8 * 8;
  const images = Float32Array.from({ length: BATCH * elements }, (_, at) => {
    return random.normal() + 0.5 * labels[Math.floor(at / elements)];
  });
  return {
    images: { shape: [BATCH, 3, 8, 8], data: images },
    labels: { shape: [BATCH], data: labels },
    learningRate: { shape: [], data: Float32Array.of(0.05) },
  };
}

/** The losses of the first `steps` steps. */
export async function lossesOf(engine: Engine, graph: Graph, steps: number): Promise<number[]> {
  using executable = await startTraining(engine, graph);
  const losses: number[] = [];
  for (let i = 0; i < steps; i++) losses.push((await executable.run(smallBatch(i))).loss.data[0]);
  return losses;
}
