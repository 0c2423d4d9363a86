import type { Graph, Shape } from './graph';
import { layersOf, type GraphOptions } from './layers';

/**
 * The shape of every input and node by id, without the batch axis. Linear in the size of the graph.
 *
 * Throws every `GraphError` of a graph that is not valid.
 */
export function inferShapes(graph: Graph, options: GraphOptions = {}): ReadonlyMap<string, Shape> {
  const shapes = new Map<string, Shape>();
  for (const { id, shape } of graph.inputs) shapes.set(id, shape);
  for (const { node, shape } of layersOf(graph, options)) shapes.set(node.id, shape);
  return shapes;
}
