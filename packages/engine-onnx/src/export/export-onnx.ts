import {
  checkWeights,
  lower,
  parametersOf,
  ProgramBuilder,
  simplify,
  expand,
  type LowerOptions,
  type Value,
  type Weights,
} from '@archipelago/engine';
import type { Graph } from '@archipelago/graph-ir';
import { emitProgram } from '../emission/emit-program';
import { portable } from '../emission/target';
import { encodeModel } from '../model/encode';
import { emitters } from '../primitives';
import { producer } from '../producer';

export interface ExportOptions extends Pick<LowerOptions, 'ops' | 'lowerings'> {
  /**
   * The model's name.
   * @defaultValue the graph's name, or `network`
   */
  readonly name?: string;
  /**
   * A text about the model, its `doc_string`.
   * @defaultValue none
   */
  readonly documentation?: string;
  /**
   * Texts by key, the model's `metadata_props`.
   * @defaultValue none
   */
  readonly metadata?: Readonly<Record<string, string>>;
  /**
   * Number of examples a run; -1 leaves the first axis of inputs and outputs free, under the name `N`.
   * @defaultValue -1
   */
  readonly batch?: number;
}

/**
 * A trained network in inference mode as the bytes of a `.onnx` file of operator set 17, in standard ONNX alone. Inputs
 * and outputs are named by the graph's ids; batch normalisation is part of the convolution before it where there is one.
 *
 * Throws MISSING_WEIGHTS where `weights` lack a parameter, and what `lower` throws.
 */
export function exportOnnx(graph: Graph, weights: Weights, options: ExportOptions = {}): Uint8Array {
  const { name = graph.name ?? 'network', documentation, metadata, batch = -1, ops, lowerings } = options;
  checkWeights(parametersOf(graph, { ops }), weights);
  const builder = new ProgramBuilder();
  const inputs: Record<string, Value> = {};
  for (const { id, shape } of graph.inputs) {
    inputs[id] = builder.input(id, { dtype: 'float32', shape: [batch, ...shape] });
  }
  const { outputs } = lower(graph, {
    inputs,
    mode: 'infer',
    parameter: ({ key }) => builder.constant(weights[key]),
    ops,
    lowerings,
  });
  const program = builder.build(Object.fromEntries(graph.outputs.map((id, i) => [id, outputs[i]])));
  const standard = simplify(expand(program, (primitive) => emitters.has(primitive)));
  return encodeModel({ name, documentation, metadata, producer, ...emitProgram(standard, portable) });
}
