import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { LANES, refineColors, type IncomingEdges } from './coloring';
import type { AttributeValue, Graph } from './graph';
import { layersOf, type GraphOptions, type Layer } from './layers';

/**
 * The canonical hash of a graph: 64 hexadecimal digits (SHA-256), equal for isomorphic graphs. It does not depend on
 * ids, the name, the order of nodes, the order of inputs of commutative ops, or whether defaults are written out. It does
 * depend on whether a node is shared or duplicated, on the places of the graph's inputs and outputs, and on nodes that
 * no output depends on.
 *
 * Different graphs have different hashes but for chance (2^-128) and for graphs that colour refinement with one marked
 * vertex cannot tell apart, which no published network comes near. Throws as `validate` does.
 */
export function hashGraph(graph: Graph, options: GraphOptions = {}): string {
  const layers = layersOf(graph, options);
  const edges = edgesOf(graph, layers);
  const colors = initialColors(graph, layers);
  refineColors(colors, edges);
  return digest(colors, graph, layers);
}

function edgesOf(graph: Graph, layers: readonly Layer[]): IncomingEdges {
  const places = new Map<string, number>(graph.inputs.map(({ id }, place) => [id, place]));
  const start = new Uint32Array(graph.inputs.length + layers.length + 1);
  const from: number[] = [];
  const role: number[] = [];
  layers.forEach(({ node, op }, i) => {
    const vertex = graph.inputs.length + i;
    places.set(node.id, vertex);
    // An input read several times is one edge, whose role says at which places or how often.
    const roles = new Map<number, number>();
    node.inputs.forEach((input, place) => {
      const source = places.get(input)!;
      const before = roles.get(source) ?? 1;
      roles.set(source, op.commutative ? before + 1 : Math.imul(before, 31) + place + 1);
    });
    for (const [source, value] of roles) {
      from.push(source);
      role.push(value);
    }
    start[vertex + 1] = from.length;
  });
  return { start, from: Uint32Array.from(from), role: Uint32Array.from(role) };
}

/** Colours of vertices by themselves: op and attributes, or shape and place of an input; and the places of outputs. */
function initialColors(graph: Graph, layers: readonly Layer[]): Uint32Array {
  const returned = new Map<string, string>();
  graph.outputs.forEach((id, place) => returned.set(id, `${returned.get(id) ?? ''} ${place}`));
  const labels = [
    ...graph.inputs.map(({ id, shape }, place) => `input ${place} ${shape.join()};${returned.get(id) ?? ''}`),
    ...layers.map(({ node, op, attributes }) => {
      let label = `op ${op.name}`;
      // A default is left out, so that hashes stay what they are when an op gets one more attribute.
      for (const name in op.attributes) {
        if (attributes[name] !== op.attributes[name].default) label += ` ${name}=${textOf(attributes[name])}`;
      }
      return `${label};${returned.get(node.id) ?? ''}`;
    }),
  ];
  const colors = new Uint32Array(labels.length * LANES);
  const known = new Map<string, Uint8Array>();
  labels.forEach((label, vertex) => {
    let bytes = known.get(label);
    if (bytes === undefined) {
      bytes = sha256(utf8ToBytes(label));
      known.set(label, bytes);
    }
    const words = new DataView(bytes.buffer, bytes.byteOffset);
    for (let lane = 0; lane < LANES; lane++) colors[vertex * LANES + lane] = words.getUint32(4 * lane);
  });
  return colors;
}

/** Text that equal values of one kind have alike, and others not. */
function textOf(value: AttributeValue): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}

/** SHA-256 over the sorted colours of all vertices. */
function digest(colors: Uint32Array, graph: Graph, layers: readonly Layer[]): string {
  const vertices = graph.inputs.length + layers.length;
  const order = Uint32Array.from({ length: vertices }, (_, vertex) => vertex).sort((a, b) => {
    for (let lane = 0; lane < LANES; lane++) {
      const difference = colors[a * LANES + lane] - colors[b * LANES + lane];
      if (difference !== 0) return difference;
    }
    return 0;
  });
  const bytes = new Uint8Array(4 * colors.length);
  const words = new DataView(bytes.buffer);
  order.forEach((vertex, place) => {
    for (let lane = 0; lane < LANES; lane++) words.setUint32(4 * (place * LANES + lane), colors[vertex * LANES + lane]);
  });
  return bytesToHex(sha256.create().update(utf8ToBytes('archipelago-graph-hash 1\n')).update(bytes).digest());
}
