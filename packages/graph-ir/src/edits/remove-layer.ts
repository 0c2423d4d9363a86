import { GraphError } from '../errors';
import type { Graph, GraphNode } from '../graph';
import { layersOf, type GraphOptions, type Layer } from '../layers';
import { sameShape, showShape } from '../shape';

/**
 * The ids of the nodes that may be removed, in topological order: those with one input whose shape their output has.
 * Identities are left out.
 */
export function removableLayers(graph: Graph, options: GraphOptions = {}): readonly string[] {
  return layersOf(graph, options)
    .filter((layer) => layer.op.name !== 'identity' && obstacle(layer) === undefined)
    .map((layer) => layer.node.id);
}

/**
 * The graph with the node `id` replaced by an identity under the same id, so that ids and edges stay (thesis 2.3.2).
 *
 * Throws `BAD_EDIT` where there is no such node, where it has several inputs, or where its output has another shape
 * than its input.
 */
export function removeLayer(graph: Graph, id: string, options: GraphOptions = {}): Graph {
  return removeLayers(graph, [id], options);
}

/** `removeLayer` for each of `ids`, with one look at the graph. */
export function removeLayers(graph: Graph, ids: readonly string[], options: GraphOptions = {}): Graph {
  const layers = new Map(layersOf(graph, options).map((layer) => [layer.node.id, layer]));
  const removed = new Set(ids);
  for (const id of removed) {
    const layer = layers.get(id);
    if (layer === undefined) throw new GraphError('BAD_EDIT', `removeLayer: there is no node "${id}"; name a node`, id);
    const reason = obstacle(layer);
    if (reason !== undefined) {
      throw new GraphError('BAD_EDIT', `removeLayer: node "${id}" (${layer.op.name}) ${reason}; choose another`, id);
    }
  }
  return {
    ...graph,
    nodes: graph.nodes.map((node): GraphNode =>
      removed.has(node.id) ? { id: node.id, op: 'identity', inputs: node.inputs, attributes: {} } : node,
    ),
  };
}

/** Why a layer may not become an identity. */
function obstacle({ inputShapes, shape }: Layer): string | undefined {
  if (inputShapes.length !== 1) return `has ${inputShapes.length} inputs, not one`;
  if (!sameShape(inputShapes[0], shape)) return `turns ${showShape(inputShapes[0])} into ${showShape(shape)}`;
  return undefined;
}
