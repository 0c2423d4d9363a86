import type { Graph, Shape } from './graph';
import { layersOf, type GraphOptions, type Layer } from './layers';

/** What one node costs. */
export interface NodeCost {
  readonly id: string;
  readonly op: string;
  /** The shape of its output, without the batch axis. */
  readonly shape: Shape;
  /** Trained numbers. */
  readonly parameters: number;
  /** Numbers in the checkpoint that no gradient changes. */
  readonly buffers: number;
  /** For one example. */
  readonly multiplyAdds: number;
}

/** What a network costs. */
export interface Cost {
  /** Trained numbers: weights, biases, scales and shifts. */
  readonly parameters: number;
  /** Running statistics; a whole checkpoint holds `parameters + buffers` numbers. */
  readonly buffers: number;
  /** For one example; one multiply-add is one, not two. */
  readonly multiplyAdds: number;
  /** In topological order. */
  readonly nodes: readonly NodeCost[];
}

/**
 * Parameters and multiply-adds of a network, computed without running it.
 *
 * Convention: multiply-adds are the products of `conv`, `linear` and `matmul` (so also those of attention). Biases,
 * norms, activations, pools, element-wise sums and products, softmax and interpolation count nothing. Every node of the
 * graph counts, whether or not an output depends on it.
 */
export function cost(graph: Graph, options: GraphOptions = {}): Cost {
  const nodes = layersOf(graph, options).map(costOf);
  let parameters = 0;
  let buffers = 0;
  let multiplyAdds = 0;
  for (const node of nodes) {
    parameters += node.parameters;
    buffers += node.buffers;
    multiplyAdds += node.multiplyAdds;
  }
  return { parameters, buffers, multiplyAdds, nodes };
}

function costOf({ node, op, attributes, inputShapes, shape, parameters: specs }: Layer): NodeCost {
  let parameters = 0;
  let buffers = 0;
  for (const spec of specs) {
    let size = 1;
    for (const axis of spec.shape) size *= axis;
    if (spec.trainable) parameters += size;
    else buffers += size;
  }
  const multiplyAdds = op.multiplyAdds(inputShapes, shape, attributes);
  return { id: node.id, op: op.name, shape, parameters, buffers, multiplyAdds };
}
