import { layersOf, type Graph, type GraphOptions, type Layer } from '@archipelago/graph-ir';
import { titleOf } from './op-title';

/** What became of a layer since the graph that a drawing compares with. */
export type Change = 'none' | 'added' | 'changed' | 'removed';

/** A layer as it is drawn: one of the graph, or one that the earlier graph had and this one has not. */
export interface DrawnLayer {
  readonly layer: Layer;
  /** What its box tells of: the layer, or, where the layer is an identity in the place of a removed one, that one. */
  readonly shown: Layer;
  /** Ids of what it reads. */
  readonly inputs: readonly string[];
  /** Ids of ghosts that it read before. */
  readonly ghostInputs: readonly string[];
  readonly change: Change;
  /** What it was before, such as `was 64 channels`. */
  readonly note?: string;
  /** True for a layer of the earlier graph only: its edges lead nowhere in this one. */
  readonly ghost: boolean;
}

/**
 * The layers of `graph` in topological order. With an earlier graph, layers of the same id are compared, and its layers
 * that are missing here stand, as ghosts, behind what they read.
 */
export function drawnLayers(graph: Graph, before: Graph | undefined, options: GraphOptions): DrawnLayer[] {
  const layers = layersOf(graph, options);
  if (before === undefined) return layers.map((layer) => drawn(layer));

  const earlier = layersOf(before, options);
  const earlierById = new Map(earlier.map((layer) => [layer.node.id, layer]));
  const present = new Set([...graph.inputs.map(({ id }) => id), ...layers.map(({ node }) => node.id)]);
  const isGhost = (id: string): boolean => earlierById.has(id) && !present.has(id);
  const ghosts = placeGhosts(
    layers,
    earlier.filter(({ node }) => isGhost(node.id)),
  );

  const ghostsBehind = (id: string): DrawnLayer[] =>
    (ghosts.get(id) ?? []).map((layer) => drawn(layer, { change: 'removed', ghost: true }));
  return [
    ...ghostsBehind(start),
    ...layers.flatMap((layer) => {
      const was = earlierById.get(layer.node.id);
      const ghostInputs = was?.node.inputs.filter(isGhost) ?? [];
      return [drawn(layer, { ...comparison(layer, was), ghostInputs }), ...ghostsBehind(layer.node.id)];
    }),
  ];
}

/** The place before all layers. */
const start = '';

/** Ghosts by the id of the layer that they stand behind: the last one that they, or the ghosts they read, read. */
function placeGhosts(layers: readonly Layer[], ghosts: readonly Layer[]): ReadonlyMap<string, Layer[]> {
  const places = new Map(layers.map(({ node }, place) => [node.id, place]));
  const anchors = new Map<string, string>();
  const behind = new Map<string, Layer[]>();
  for (const ghost of ghosts) {
    let anchor = start;
    for (const input of ghost.node.inputs) {
      const source = anchors.get(input) ?? input;
      if ((places.get(source) ?? -1) > (places.get(anchor) ?? -1)) anchor = source;
    }
    anchors.set(ghost.node.id, anchor);
    const others = behind.get(anchor);
    if (others) others.push(ghost);
    else behind.set(anchor, [ghost]);
  }
  return behind;
}

function drawn(layer: Layer, rest: Partial<DrawnLayer> = {}): DrawnLayer {
  return { layer, shown: layer, inputs: layer.node.inputs, ghostInputs: [], change: 'none', ghost: false, ...rest };
}

function comparison(layer: Layer, was: Layer | undefined): Partial<DrawnLayer> {
  if (was === undefined) return { change: 'added' };
  if (layer.op.name === 'identity' && was.op.name !== 'identity') return { change: 'removed', shown: was };
  const title = titleOf(was);
  if (titleOf(layer) !== title) return { change: 'changed', note: `was ${title}` };
  const [channels] = was.shape;
  // Only layers that make channels, and not those that hand on what they are given, say how many there were.
  const makes = was.op.channels !== 'tied' && was.op.channels !== 'flattened';
  if (layer.shape[0] === channels || !makes) return { change: 'none' };
  return { change: 'changed', note: `was ${channels} ${was.shape.length > 1 ? 'channels' : 'features'}` };
}
