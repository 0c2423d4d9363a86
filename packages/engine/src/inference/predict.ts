import type { Graph } from '@archipelago/graph-ir';
import type { Engine } from '../engine';
import type { LowerOptions } from '../layers/lower';
import type { Tensor } from '../program/tensor';
import type { Examples } from '../training/examples';
import type { Weights } from '../weights/parameters';
import { evaluationBatches } from './evaluation-batches';
import { inferenceProgram } from './inference-program';

export interface PredictOptions extends Pick<LowerOptions, 'ops' | 'lowerings'> {
  readonly weights: Weights;
  /** Only the images are read. */
  readonly data: Examples;
  /**
   * Greatest number of examples of one run of the engine.
   * @defaultValue 256
   */
  readonly batch?: number;
}

/**
 * The network's first output for all examples in order, [n, …], in inference mode: such as a teacher's logits, which are
 * then the `targets` of a student. Many small calls with the same weights are faster with a `predictor`.
 */
export async function predict(engine: Engine, graph: Graph, options: PredictOptions): Promise<Tensor<Float32Array>> {
  const { weights, batch: limit = 256, ops, lowerings } = options;
  const { images, shape, scale } = options.data;
  const { size, total, batches } = evaluationBatches({ images, shape, scale }, limit);
  using executable = await engine.compile(
    inferenceProgram(graph, { batch: size, parameters: { weights }, ops, lowerings }),
  );
  const parts: Float32Array[] = [];
  let output: readonly number[] = [];
  for (const batch of batches()) {
    const { logits } = await executable.run({ images: batch.images });
    output = logits.shape.slice(1);
    parts.push(logits.data as Float32Array);
  }
  const width = parts[0].length / size;
  const data = new Float32Array(total * width);
  parts.forEach((part, i) => data.set(part.subarray(0, Math.min(size, total - i * size) * width), i * size * width));
  return { shape: [total, ...output], data };
}
