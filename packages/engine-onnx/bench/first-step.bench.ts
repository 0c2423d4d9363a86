import { crossEntropy, expand, initialize, sgd, simplify, trainStep } from '@archipelago/engine';
import { layersOf } from '@archipelago/graph-ir';
import { createRandom } from '@archipelago/numerics';
import type { BenchRow } from '../../../tools/config/bench';
import { emitProgram } from '../src/emission/emit-program';
import { onnxEngine } from '../src/index';
import { emitters } from '../src/primitives';
import { loadRuntime } from '../src/runtime/load';
import { probeTarget } from '../src/runtime/probe';
import { batch, images, labels, twentyLayers } from './networks';
import { median } from './torch-peer';

const RUNS = 5;

/**
 * From a graph of twenty layers to a compiled training step (lowering, gradient, simplification, ONNX, session), the time
 * of the first step after that, and how long the model is.
 */
export default async function bench(): Promise<BenchRow[]> {
  const graph = twentyLayers();
  const weights = initialize(graph, createRandom(1));
  const options = { batch, loss: crossEntropy(), optimizer: sgd({ momentum: 0.9 }) };
  const engine = onnxEngine({ idleSessions: 0 });
  const [compiled, first]: [number[], number[]] = [[], []];
  for (let run = 0; run < RUNS; run++) {
    const begin = performance.now();
    const step = trainStep(graph, options);
    using executable = await engine.compile(step.program, { carry: step.carry });
    const middle = performance.now();
    executable.write(step.state(weights));
    await executable.run({
      images: { shape: [batch, 3, 32, 32], data: images() },
      labels: { shape: [batch], data: labels() },
      learningRate: { shape: [], data: Float32Array.of(0.01) },
    });
    compiled.push(middle - begin);
    first.push(performance.now() - middle);
  }

  const program = simplify(expand(trainStep(graph, options).program, (name) => emitters.has(name)));
  const target = await probeTarget(await loadRuntime(), { threads: 1, executionProviders: ['cpu'] });
  const { nodes } = emitProgram(program, target);
  const alone = { peer: null, ratio: null };
  return [
    { name: 'graph of 20 layers to compiled step', ours: median(compiled), unit: 'ms', ...alone },
    { name: 'its first step', ours: median(first), unit: 'ms', ...alone },
    { name: 'ONNX nodes a layer', ours: nodes.length / layersOf(graph).length, unit: 'nodes', ...alone },
  ];
}
