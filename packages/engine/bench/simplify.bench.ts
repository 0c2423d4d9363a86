import {
  add,
  avgPool,
  batchNorm,
  concat,
  conv,
  crossEntropy,
  expand,
  gradient,
  maxPool,
  mean,
  mul,
  primitives,
  ProgramBuilder,
  relu,
  reshape,
  sgd,
  simplify,
  slice,
  softmax,
  trainStep,
  type Program,
  type Value,
} from '@archipelago/engine';
import { graphBuilder } from '@archipelago/graph-ir';
import type { BenchRow } from '../../../tools/config/bench';

const RUNS = 5;
const CHANNELS = 16;

/** Written in the simplest primitives: without those that have a composition. */
function plain(program: Program): Program {
  return expand(program, (name) => !primitives.get(name)?.compose);
}

function trainingStep(): Program {
  const g = graphBuilder({ image: [3, 32, 32] });
  let x = g.input;
  for (let layer = 0; layer < 20; layer++) {
    x = g.relu(g.batchNorm(g.conv(x, { outChannels: 16, kernel: 3, padding: 1, bias: false })));
  }
  const graph = g.build(g.linear(g.globalAvgPool(x), { outFeatures: 10 }));
  const optimizer = sgd({ momentum: 0.9, weightDecay: 5e-4 });
  return plain(trainStep(graph, { batch: 32, loss: crossEntropy(), optimizer }).program);
}

/** Loss and gradients of eight relaxed cells with seven operations on each of 14 edges (DARTS, Liu et al. 2019). */
function supernet(): Program {
  const builder = new ProgramBuilder();
  const trained: Value[] = [];
  const weight = (...shape: number[]): Value => {
    const value = builder.input(`w${trained.length}`, { dtype: 'float32', shape });
    trained.push(value);
    return value;
  };
  const norm = (x: Value): Value => batchNorm(x, weight(CHANNELS), weight(CHANNELS))[0];
  const separable = (x: Value, kernel: number, dilation: number): Value => {
    const pad = (dilation * (kernel - 1)) / 2;
    const depthwise = conv(relu(x), weight(CHANNELS, 1, kernel, kernel), {
      padding: [pad, pad, pad, pad],
      dilation: [dilation, dilation],
      groups: CHANNELS,
    });
    return norm(conv(depthwise, weight(CHANNELS, CHANNELS, 1, 1)));
  };
  const pool = { kernel: [3, 3], stride: [1, 1], padding: [1, 1, 1, 1] };
  const operations: readonly ((x: Value) => Value)[] = [
    (x) => x,
    (x) => norm(maxPool(x, pool)[0]),
    (x) => norm(avgPool(x, pool)),
    (x) => separable(separable(x, 3, 1), 3, 1),
    (x) => separable(separable(x, 5, 1), 5, 1),
    (x) => separable(x, 3, 2),
    (x) => separable(x, 5, 2),
  ];

  const shares = softmax(weight(14, operations.length), 1);
  let previous = builder.input('x', { dtype: 'float32', shape: [-1, CHANNELS, 32, 32] });
  let last = previous;
  for (let cell = 0; cell < 8; cell++) {
    const states = [previous, last];
    let edge = 0;
    for (let node = 0; node < 4; node++) {
      const parts = states.flatMap((state) => {
        const row = edge++;
        const share = (i: number): Value => reshape(slice(shares, [row, i], [row + 1, i + 1]), [1, 1, 1, 1]);
        return operations.map((operation, i) => mul(operation(state), share(i)));
      });
      states.push(parts.reduce((total, part) => add(total, part)));
    }
    previous = last;
    last = norm(conv(concat(states.slice(2), 1), weight(CHANNELS, 4 * CHANNELS, 1, 1)));
  }
  const loss = mean(last, [0, 1, 2, 3]);
  const gradients = gradient(loss, trained).map((value, i) => [`g${i}`, value] as const);
  return plain(builder.build({ loss, ...Object.fromEntries(gradients) }));
}

/** Instructions before (peer) and after, and the time it takes. */
export default async function bench(): Promise<BenchRow[]> {
  const programs = { 'step of 20 layers': trainingStep(), 'supernet of 8 cells': supernet() };
  return Object.entries(programs).flatMap(([name, program]) => {
    const times: number[] = [];
    let ours = 0;
    for (let run = 0; run < RUNS; run++) {
      const begun = performance.now();
      ours = simplify(program).instructions.length;
      times.push(performance.now() - begun);
    }
    const peer = program.instructions.length;
    const milliseconds = times.sort((a, b) => a - b)[RUNS >> 1];
    return [
      { name: `${name}: instructions, simplified against not`, ours, peer, unit: 'instructions', ratio: peer / ours },
      { name: `${name}: simplify`, ours: milliseconds, peer: null, unit: 'ms', ratio: null },
    ];
  });
}
