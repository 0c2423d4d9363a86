import type { BenchRow } from '../../../tools/config/bench';
import { cost, fromJson, graphBuilder, hashGraph, inferShapes, toJson, type Graph } from '../src';

const ROUNDS = 15;

/** The median over rounds, in milliseconds; the first rounds warm up and are left out. */
function row(name: string, run: () => unknown): BenchRow {
  const times: number[] = [];
  for (let round = -5; round < ROUNDS; round++) {
    const start = performance.now();
    run();
    if (round >= 0) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { name, ours: times[Math.floor(ROUNDS / 2)], peer: null, unit: 'ms', ratio: null };
}

/** A residual network of four nodes a block. */
function network(nodes: number): Graph {
  const g = graphBuilder({ image: [16, 8, 8] });
  let x = g.input;
  for (let i = 0; i < nodes / 4; i++) {
    x = g.add([x, g.relu(g.batchNorm(g.conv(x, { outChannels: 16, kernel: 3, padding: 1 })))]);
  }
  return g.build(x);
}

/** No package on npm describes networks this way, so there is no peer. */
export default async function bench(): Promise<BenchRow[]> {
  const small = network(1000);
  const large = network(38_000);
  const text = toJson(small);
  return [
    row('build 1,000 nodes', () => network(1000)),
    row('cost of 1,000 nodes', () => cost(small)),
    row('hashGraph of 1,000 nodes', () => hashGraph(small)),
    row('fromJson of 1,000 nodes', () => fromJson(text)),
    row('inferShapes of 38,000 nodes', () => inferShapes(large)),
  ];
}
