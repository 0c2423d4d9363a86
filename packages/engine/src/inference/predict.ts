import type { Graph } from '@archipelago/graph-ir';
import type { Engine } from '../engine';
import type { Tensor } from '../program/tensor';
import { predictor, type PredictorOptions } from './predictor';

export interface PredictOptions extends PredictorOptions {
  /** [n, ...shape of the graph's input] */
  readonly images: Tensor<Float32Array>;
}

/** The network's first output, [n, …]. Many calls with the same weights are faster with a `predictor`. */
export async function predict(
  engine: Engine,
  graph: Graph,
  { images, ...options }: PredictOptions,
): Promise<Tensor<Float32Array>> {
  using held = await predictor(engine, graph, options);
  return await held.predict(images);
}
