import { encodeModel } from '../model/encode';
import type { GraphBuilder } from '../model/graph-builder';
import { producer } from '../producer';
import { loadRuntime } from '../runtime/load';

/** The elements of a float value that a graph without inputs computes. */
export async function evaluateGraph(graph: GraphBuilder, value: string): Promise<number[]> {
  const { InferenceSession } = await loadRuntime();
  const flat = graph.node('Reshape', [value, graph.ints([-1])]);
  const finished = graph.finish([], [{ name: 'result', type: 'float32', shape: ['size'], value: flat }]);
  const bytes = encodeModel({ name: 'graph', producer, ...finished });
  const session = await InferenceSession.create(bytes, { intraOpNumThreads: 1, logSeverityLevel: 3 });
  const { result } = await session.run({});
  await session.release();
  return Array.from(result.data as Float32Array);
}
