import type { Graph, Layer, Shape } from '@archipelago/graph-ir';
import { clip } from '../markup/words';
import type { Block, BlockEdge, BlockGraph } from './block';
import type { DrawnLayer } from './drawn-layer';
import { followsOthers, kindOf } from './op-kind';
import { isSeparable, particularsOf, separableTitle, titleOf } from './op-title';

interface OpenBlock {
  readonly key: string;
  readonly layers: DrawnLayer[];
  /** Index of the layer that gives the block its name; undefined while there are only activations. */
  head?: number;
}

/**
 * Boxes for the layers: a norm, an activation, dropout or flatten that alone reads a layer goes into that layer's box,
 * and so does the 1×1 convolution behind a depthwise one, and an activation goes into the box of the layer that alone
 * reads it. With `merge` false every layer has a box of its own.
 */
export function mergeLayers(graph: Graph, layers: readonly DrawnLayer[], merge: boolean): BlockGraph {
  const readers = countReaders(graph, layers);
  const blockOf = new Map<string, OpenBlock>();
  const opened: OpenBlock[] = [];
  for (const drawn of layers) {
    const before = drawn.inputs.length === 1 ? blockOf.get(drawn.inputs[0]) : undefined;
    const joins = merge && before !== undefined && readers.get(drawn.inputs[0]) === 1 && fits(before, drawn);
    const block: OpenBlock = joins ? before : { key: `n${opened.length}`, layers: [] };
    if (!joins) opened.push(block);
    block.layers.push(drawn);
    if (block.head === undefined && !followsOthers(drawn.shown)) block.head = block.layers.length - 1;
    blockOf.set(drawn.layer.node.id, block);
  }
  return connect(graph, opened, blockOf);
}

function fits({ layers, head: place }: OpenBlock, drawn: DrawnLayer): boolean {
  const follows = followsOthers(drawn.shown);
  if (layers[0].ghost !== drawn.ghost || kindOf(drawn.shown.op.name) === 'nothing') return false;
  const head = layers[place ?? 0];
  // A removed layer has a box of its own, which takes up removed ones only; a box takes up a removed norm or activation.
  if (drawn.change === 'removed' ? head.change !== 'removed' && !follows : head.change === 'removed') return false;
  if (place === undefined) return true;
  if (place === layers.length - 1 && isSeparable(head.shown, drawn.shown)) return true;
  return follows && kindOf(head.shown.op.name) !== 'nothing';
}

/** How many layers and outputs read each value; readers that are ghosts count only for ghosts. */
function countReaders(graph: Graph, layers: readonly DrawnLayer[]): ReadonlyMap<string, number> {
  const ghosts = new Set(layers.filter(({ ghost }) => ghost).map(({ layer }) => layer.node.id));
  const readers = new Map<string, number>();
  const read = (id: string): unknown => readers.set(id, (readers.get(id) ?? 0) + 1);
  for (const { ghost, inputs } of layers) inputs.filter((id) => !ghost || ghosts.has(id)).forEach(read);
  graph.outputs.forEach(read);
  return readers;
}

function connect(graph: Graph, opened: readonly OpenBlock[], blockOf: ReadonlyMap<string, OpenBlock>): BlockGraph {
  const blocks = [
    ...graph.inputs.map(({ id, shape }, i) => terminal('input', `i${i}`, id, shape)),
    ...opened.map(closed),
    ...graph.outputs.map((id, i) => terminal('output', `o${i}`, 'output', shapeOf(graph, blockOf, id))),
  ];
  const keys = new Map(graph.inputs.map(({ id }, i) => [id, `i${i}`]));
  for (const [id, { key }] of blockOf) keys.set(id, key);

  const places = new Map(blocks.map(({ key }, place) => [key, place]));
  const edges = new Map<string, BlockEdge>();
  const add = (id: string, to: string, ghost: boolean): void => {
    const from = keys.get(id);
    // An edge of the earlier graph may lead backwards in this one; it is left out.
    if (from === undefined || places.get(from)! >= places.get(to)!) return;
    const pair = `${from} ${to}`;
    if (edges.get(pair)?.ghost !== false) edges.set(pair, { from, to, ghost });
  };
  for (const { key, layers } of opened) {
    for (const { inputs, ghostInputs, ghost } of layers) {
      for (const id of inputs) add(id, key, ghost);
      for (const id of ghostInputs) add(id, key, true);
    }
  }
  graph.outputs.forEach((id, i) => add(id, `o${i}`, false));
  return { blocks, edges: [...edges.values()] };
}

function shapeOf(graph: Graph, blockOf: ReadonlyMap<string, OpenBlock>, id: string): Shape {
  const drawn = blockOf.get(id)?.layers.find(({ layer }) => layer.node.id === id);
  return drawn?.layer.shape ?? graph.inputs.find((input) => input.id === id)!.shape;
}

function terminal(kind: 'input' | 'output', key: string, title: string, shape: Shape): Block {
  return {
    key,
    kind,
    title: clip(title, 24),
    details: [],
    shape,
    parameters: 0,
    ids: [],
    change: 'none',
    notes: [],
    ghost: false,
  };
}

function closed({ key, layers, head = 0 }: OpenBlock): Block {
  const { shown, change, ghost } = layers[head];
  const pointwise = layers.length > head + 1 && isSeparable(shown, layers[head + 1].shown);
  const others = [...layers.slice(0, head), ...layers.slice(head + 1)].filter((drawn) => drawn.change !== 'none');
  const removed = (drawn: DrawnLayer): boolean => drawn.change === 'removed' && change !== 'removed';
  const titles = (part: readonly DrawnLayer[]): string[] =>
    part.filter((drawn) => !removed(drawn)).map((drawn) => titleOf(drawn.shown));
  const earlier = titles(layers.slice(0, head));
  const without = others.filter(removed).map((drawn) => titleOf(drawn.shown));
  const notes = [
    ...[layers[head], ...others].map(({ note }) => note),
    without.length > 0 ? `without ${without.join(', ')}` : undefined,
  ];
  return {
    key,
    kind: kindOf(shown.op.name),
    title: pointwise ? separableTitle(shown) : titleOf(shown),
    details: [
      ...particularsOf(shown),
      ...(earlier.length > 0 ? [`after ${earlier.join(', ')}`] : []),
      ...titles(layers.slice(head + (pointwise ? 2 : 1))),
    ],
    shape: layers[layers.length - 1].layer.shape,
    parameters: layers.reduce((sum, { layer }) => sum + trained(layer), 0),
    ids: layers.map(({ layer }) => layer.node.id),
    change: change === 'none' && others.length > 0 ? 'changed' : change,
    notes: notes.filter((note) => note !== undefined),
    ghost,
  };
}

function trained({ parameters }: Layer): number {
  let sum = 0;
  for (const { shape, trainable } of parameters) if (trainable) sum += shape.reduce((a, b) => a * b, 1);
  return sum;
}
