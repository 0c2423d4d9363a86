import { layersOf, type Graph, type GraphNode, type OpRegistry, type ParameterSpec } from '@archipelago/graph-ir';
import { EngineError } from '../errors';
import { elementCount, sameShape, type Tensor } from '../program/tensor';

/** The parameters of a network by key, `node.parameter`; buffers such as running statistics are among them. */
export type Weights = Readonly<Record<string, Tensor<Float32Array>>>;

/** A parameter of a network. */
export interface Parameter extends ParameterSpec {
  /** `node.parameter`, its name in {@link Weights}. */
  readonly key: string;
  /** Id of the node that owns it. */
  readonly node: string;
}

export interface ParametersOptions {
  /**
   * The ops of the graph.
   * @defaultValue `standardOps` of graph-ir
   */
  readonly ops?: OpRegistry;
}

/** The parameter of `node` that `spec` describes. */
export function parameterOf(node: GraphNode, spec: ParameterSpec): Parameter {
  return { ...spec, key: `${node.id}.${spec.name}`, node: node.id };
}

/** Every parameter of a graph, in topological order of the nodes. */
export function parametersOf(graph: Graph, { ops }: ParametersOptions = {}): readonly Parameter[] {
  return layersOf(graph, { ops }).flatMap(({ node, parameters }) => parameters.map((spec) => parameterOf(node, spec)));
}

/** Throws `MISSING_WEIGHTS` where a parameter has no weights, `SHAPE_MISMATCH` where they have another shape. */
export function checkWeights(parameters: readonly Parameter[], weights: Weights): void {
  for (const { key, shape } of parameters) {
    const tensor = Object.hasOwn(weights, key) ? weights[key] : undefined;
    if (tensor === undefined) {
      throw new EngineError(
        'MISSING_WEIGHTS',
        `no weights for "${key}"; use weights of this graph, or initialize and inherit them`,
        key,
      );
    }
    if (!sameShape(tensor.shape, shape) || tensor.data.length !== elementCount(shape)) {
      throw new EngineError(
        'SHAPE_MISMATCH',
        `the weights "${key}" have the shape [${tensor.shape.join()}] and the graph wants [${shape.join()}]`,
        key,
      );
    }
  }
}
