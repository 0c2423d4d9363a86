import { layersOf, type Graph, type GraphOptions, type Layer } from '@archipelago/graph-ir';
import { OUTPUT, type LabelledDag } from './labelled-dag';

export interface GraphDagOptions extends GraphOptions {
  /** What a layer is called; layers of one name are alike. @defaultValue `layerLabel` */
  readonly label?: (layer: Layer) => string;
}

/**
 * A network as a labelled graph: its inputs, its layers, and a vertex that its outputs enter. Throws the `GraphError` of a
 * graph that is not valid.
 */
export function graphDag(graph: Graph, { label = layerLabel, ...options }: GraphDagOptions = {}): LabelledDag {
  const layers = layersOf(graph, options);
  const places = new Map<string, number>();
  for (const id of [...graph.inputs.map((input) => input.id), ...layers.map(({ node }) => node.id)]) {
    places.set(id, places.size);
  }
  const placesOf = (ids: readonly string[]) => ids.map((id) => places.get(id)!);
  return {
    labels: [...graph.inputs.map((_, place) => `input ${place}`), ...layers.map(label), OUTPUT],
    sources: [
      ...graph.inputs.map(() => []),
      ...layers.map(({ node }) => placesOf(node.inputs)),
      placesOf(graph.outputs),
    ],
  };
}

/**
 * The op and those attributes that differ from their defaults, but for the number of channels: `conv kernel=3,3
 * padding=1,1,1,1`. As many groups as channels are `groups=each`.
 */
export function layerLabel({ op, attributes }: Layer): string {
  let label = op.name;
  const channels = typeof op.channels === 'object' ? op.channels : null;
  for (const [name, { default: usual }] of Object.entries(op.attributes)) {
    const value = attributes[name];
    if (name === channels?.attribute) continue;
    const each =
      channels !== null && name === channels.groups && value !== 1 && value === attributes[channels.attribute];
    if (each) label += ` ${name}=each`;
    else if (!(Array.isArray(value) ? value.every((element) => element === usual) : value === usual)) {
      label += ` ${name}=${String(value)}`;
    }
  }
  return label;
}
