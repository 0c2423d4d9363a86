import { layersOf, type Graph, type GraphOptions, type Layer } from '@archipelago/graph-ir';
import { KernelError } from '../errors';

export interface LayerEncodingOptions extends GraphOptions {
  /**
   * Ops in the order of their one-hot elements, m of them.
   * @defaultValue `encodedOps`: identity, flatten, concat, channelShuffle, conv, maxPool, avgPool, relu, batchNorm, linear
   */
  readonly types?: readonly string[];
  /** n: every edge joins layers less than this apart. @defaultValue 128 */
  readonly maxDistance?: number;
}

/**
 * One row a layer, `layers` × `width`, with its elements other than 0 alone: those of row i are at `start[i]` up to
 * `start[i + 1]`, in ascending order of `columns`.
 */
export interface LayerEncoding {
  readonly layers: number;
  /** m + 2n + 6. */
  readonly width: number;
  readonly start: Uint32Array;
  readonly columns: Uint32Array;
  readonly values: Float64Array;
}

/** The types of layers of the published encoding, in its order. */
export const encodedOps: readonly string[] = [
  'identity',
  'flatten',
  'concat',
  'channelShuffle',
  'conv',
  'maxPool',
  'avgPool',
  'relu',
  'batchNorm',
  'linear',
];

const ATTRIBUTES = 6;

/**
 * The layers of a network as vectors of m + 2n + 6 numbers (thesis 2.3.1.1): the type, one-hot; kernel, stride, padding,
 * groups, channels in and out, as they are, 0 where the layer has none; the edges coming in and those going out, where an
 * edge between layers i and j sets element j − i of both (counted from 0, as the authors' code has it). Layers are in
 * topological order. `add` is no layer: its inputs are edges into the layers that read it.
 *
 * Channels are given for convolutions and linear layers only; where the axes of a kernel, stride or padding differ, the
 * greatest is given. Throws `UNSUPPORTED_OP` for an op that `types` does not list, `LIMIT_EXCEEDED` for an edge over
 * `maxDistance`, and the `GraphError` of a graph that is not valid.
 */
export function encodeLayers(graph: Graph, options: LayerEncodingOptions = {}): LayerEncoding {
  const { types = encodedOps, maxDistance = 128, ...graphOptions } = options;
  if (!Number.isInteger(maxDistance) || maxDistance < 2 || maxDistance > 1e6) {
    throw new KernelError('OUT_OF_RANGE', `encodeLayers: maxDistance is ${maxDistance}; give a whole number from 2`);
  }
  const all = layersOf(graph, graphOptions);
  const layers = all.filter(({ op }) => op.name !== 'add');
  const incoming = sourcesOf(all);
  const outgoing: number[][] = layers.map(() => []);
  incoming.forEach((sources, layer) => sources.forEach((source) => outgoing[source].push(layer)));
  const start = new Uint32Array(layers.length + 1);
  const columns: number[] = [];
  const values: number[] = [];
  const set = (column: number, value: number): void => {
    if (value === 0) return;
    columns.push(column);
    values.push(value);
  };
  const edges = types.length + ATTRIBUTES;
  layers.forEach((layer, place) => {
    set(typeOf(layer, types), 1);
    attributesOf(layer).forEach((value, i) => set(types.length + i, value));
    for (const source of [...incoming[place]].sort((a, b) => b - a)) {
      if (place - source >= maxDistance) {
        throw new KernelError(
          'LIMIT_EXCEEDED',
          `encodeLayers: the edge into layer "${layer.node.id}" spans ${place - source} layers; give a maxDistance above that`,
        );
      }
      set(edges + place - source, 1);
    }
    for (const user of outgoing[place]) set(edges + maxDistance + user - place, 1);
    start[place + 1] = columns.length;
  });
  return {
    layers: layers.length,
    width: edges + 2 * maxDistance,
    start,
    columns: Uint32Array.from(columns),
    values: Float64Array.from(values),
  };
}

/** The encoding with its zeros: `layers` × `width`, row-major. */
export function denseLayers({ layers, width, start, columns, values }: LayerEncoding): Float64Array {
  const dense = new Float64Array(layers * width);
  for (let layer = 0; layer < layers; layer++) {
    for (let at = start[layer]; at < start[layer + 1]; at++) dense[layer * width + columns[at]] = values[at];
  }
  return dense;
}

/** For every layer but `add`, the layers whose values it reads, through any number of `add`s. */
function sourcesOf(all: readonly Layer[]): readonly ReadonlySet<number>[] {
  const sources: ReadonlySet<number>[] = [];
  /** What a value comes from: a layer, or those that an `add` sums; nothing for an input of the network. */
  const origins = new Map<string, ReadonlySet<number>>();
  for (const { node, op } of all) {
    const read = new Set(node.inputs.flatMap((input) => [...(origins.get(input) ?? [])]));
    if (op.name === 'add') origins.set(node.id, read);
    else {
      origins.set(node.id, new Set([sources.length]));
      sources.push(read);
    }
  }
  return sources;
}

function typeOf({ node, op }: Layer, types: readonly string[]): number {
  const type = types.indexOf(op.name);
  if (type < 0) {
    throw new KernelError(
      'UNSUPPORTED_OP',
      `encodeLayers: layer "${node.id}" is a ${op.name}; name all ops of the networks in types`,
    );
  }
  return type;
}

/** Kernel, stride, padding, groups, channels in and out. */
function attributesOf({ op, attributes, inputShapes, shape }: Layer): readonly number[] {
  const greatest = (name: string): number => {
    const value = attributes[name];
    return Array.isArray(value) ? Math.max(0, ...value) : typeof value === 'number' ? value : 0;
  };
  const windowed = ['conv', 'maxPool', 'avgPool'].includes(op.name);
  const weighted = ['conv', 'linear'].includes(op.name);
  return [
    ...['kernel', 'stride', 'padding'].map((name) => (windowed ? greatest(name) : 0)),
    op.name === 'conv' ? greatest('groups') : 0,
    weighted ? inputShapes[0][0] : 0,
    weighted ? shape[0] : 0,
  ];
}
