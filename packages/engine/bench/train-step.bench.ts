import {
  add,
  crossEntropy,
  gradient,
  lower,
  mean,
  mul,
  parametersOf,
  ProgramBuilder,
  sgd,
  simplify,
  trainStep,
  type Program,
  type Value,
} from '@archipelago/engine';
import { graphBuilder, type Graph } from '@archipelago/graph-ir';
import type { BenchRow } from '../../../tools/config/bench';

const LAYERS = 20;
const RUNS = 25;
const loss = crossEntropy();
const optimizer = sgd({ momentum: 0.9, weightDecay: 5e-4 });

/** Twenty 3×3 convolutions with batch norm and ReLU, and a classifier. */
function network(): Graph {
  const g = graphBuilder({ image: [3, 32, 32] });
  let x = g.input;
  for (let layer = 0; layer < LAYERS; layer++) {
    x = g.relu(g.batchNorm(g.conv(x, { outChannels: 16, kernel: 3, padding: 1, bias: false })));
  }
  return g.build(g.linear(g.globalAvgPool(x), { outFeatures: 10 }));
}

/** The same step with every parameter, velocity and running statistic a tensor of its own. */
function stepOfTensors(graph: Graph): Program {
  const builder = new ProgramBuilder();
  const float = (name: string, shape: readonly number[]): Value => builder.input(name, { dtype: 'float32', shape });
  const image = float('image', [32, 3, 32, 32]);
  const labels = builder.input('labels', { dtype: 'int32', shape: [32] });
  const { outputs, updates } = lower(graph, { inputs: { image }, mode: 'train' });
  const total = mean(loss.lower(outputs[0], { labels, targets: outputs[0] }), [0]);
  const trained = parametersOf(graph).filter(({ trainable }) => trainable);
  const parameters = trained.map(({ key, shape }) => float(key, shape));
  const result = optimizer.update(gradient(total, parameters), {
    parameters,
    decays: parameters.map(() => true),
    slots: { '1.velocity': trained.map(({ key, shape }) => float(`velocity.${key}`, shape)) },
    learningRate: float('learningRate', []),
  });
  return builder.build({
    total,
    ...Object.fromEntries(result.updates.map((update, i) => [`w${i}`, add(parameters[i], update)])),
    ...Object.fromEntries(result.slots['1.velocity'].map((velocity, i) => [`v${i}`, velocity])),
    ...Object.fromEntries(
      updates.map(({ key, value, keep, take }) => [
        `s${key}`,
        add(mul(float(key, value.shape), builder.scalar(keep)), mul(value, builder.scalar(take))),
      ]),
    ),
  });
}

/** The median time of each function, all of them in turn, milliseconds. */
function medianMilliseconds(functions: readonly (() => void)[]): number[] {
  const times = functions.map(() => [] as number[]);
  for (let run = 0; run < RUNS; run++) {
    functions.forEach((measured, i) => {
      const begun = performance.now();
      measured();
      times[i].push(performance.now() - begun);
    });
  }
  return times.map((list) => list.sort((a, b) => a - b)[RUNS >> 1]);
}

/** How long it takes to make a training step of 20 layers, and how many instructions it has. */
export default async function bench(): Promise<BenchRow[]> {
  const graph = network();
  const packed = () => simplify(trainStep(graph, { batch: 32, loss, optimizer }).program);
  const tensors = () => simplify(stepOfTensors(graph));
  const milliseconds = medianMilliseconds([packed, tensors]);
  const instructions = [packed(), tensors()].map((program) => program.instructions.length / LAYERS);
  const name = `step of ${LAYERS} layers, peer without packing`;
  return [
    row(`${name}: graph to simplified program`, milliseconds, 'ms'),
    row(`${name}: instructions`, instructions, 'a layer'),
  ];
}

function row(name: string, [ours, peer]: readonly number[], unit: string): BenchRow {
  return { name, ours, peer, unit, ratio: peer / ours };
}
