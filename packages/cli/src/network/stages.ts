import type { Graph, NodeCost, Shape } from '@archipelago/graph-ir';

/** The nodes that work at one resolution. */
export interface Stage {
  /** The shape of the last map of the resolution, without the batch axis; of the classifier, that of its output. */
  readonly shape: Shape;
  readonly nodes: number;
  readonly parameters: number;
  /** For one example. */
  readonly multiplyAdds: number;
}

/** Ops that make maps of new sizes; what others make belongs where their input does, unless it has the size of a map. */
const RESIZING = new Set(['conv', 'maxPool', 'avgPool', 'resize', 'crop', 'pad', 'zero']);

/** Vectors, which have no resolution. */
const VECTOR = '';

/**
 * The nodes of a network by the resolution at which they work, in the order in which the resolutions appear; `costs` are
 * those of its nodes in topological order. Gates, which pool a map to a point, and attention, which reshapes it, belong to
 * the map that they start from. Vectors, as those of a classifier, are a stage of their own.
 */
export function stagesOf(graph: Graph, costs: readonly NodeCost[]): readonly Stage[] {
  const inputs = new Map(graph.nodes.map((node) => [node.id, node.inputs]));
  const rank = graph.inputs[0].shape.length;
  const resolutions = new Set<string>();
  const places = new Map<string, string>();
  const stages = new Map<string, Stage>();

  for (const { id, shape } of graph.inputs) {
    resolutions.add(sizesOf(shape));
    places.set(id, sizesOf(shape));
  }
  for (const { id, op, shape, parameters, multiplyAdds } of costs) {
    const sizes = sizesOf(shape);
    const isPoint = shape.slice(1).every((size) => size === 1);
    const couldBeMap = shape.length === rank && !isPoint;
    if (couldBeMap && RESIZING.has(op)) resolutions.add(sizes);
    const isMap = couldBeMap && resolutions.has(sizes);
    const [from] = inputs.get(id)!;
    const place = isMap || from === undefined ? sizes : shape.length === 1 ? VECTOR : places.get(from)!;
    places.set(id, place);

    const stage = stages.get(place);
    stages.set(place, {
      shape: isMap || place === VECTOR || stage === undefined ? shape : stage.shape,
      nodes: (stage?.nodes ?? 0) + 1,
      parameters: (stage?.parameters ?? 0) + parameters,
      multiplyAdds: (stage?.multiplyAdds ?? 0) + multiplyAdds,
    });
  }
  return [...stages.values()];
}

/** The sizes behind the channels: `32x32`. */
function sizesOf(shape: Shape): string {
  return shape.slice(1).join('x');
}
