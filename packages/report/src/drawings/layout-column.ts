import { graphlib, layout } from '@dagrejs/dagre';
import type { Block, BlockEdge } from './block';
import type { Size } from './block-size';
import type { Column } from './column';

export interface Position {
  readonly x: number;
  readonly y: number;
}

/** A box and where its centre is. */
export interface PlacedBlock extends Position, Size {
  readonly block: Block;
}

/** The way of an edge; without `arrow` it goes on in another column. */
export interface Way {
  readonly points: readonly Position[];
  readonly ghost: boolean;
  readonly arrow: boolean;
}

/** Where a value comes in at the top of a column or leaves at its foot. */
export interface Port {
  /** Names the value. */
  readonly key: string;
  readonly ghost: boolean;
  readonly x: number;
}

/** A column laid out, its left upper corner at (0, 0). */
export interface PlacedColumn extends Size {
  readonly blocks: readonly PlacedBlock[];
  readonly ways: readonly Way[];
  readonly entries: readonly Port[];
  readonly exits: readonly Port[];
}

/** A node of dagre's graph; layout fills in `x` and `y`. */
interface Node extends Size {
  x: number;
  y: number;
}

const top = 'top';
const bottom = 'bottom';

/** Layered layout from top to bottom by dagre; values from and to other columns have their ports at the ends. */
export function layOutColumn(column: Column, sizes: ReadonlyMap<string, Size>): PlacedColumn {
  const graph = new graphlib.Graph();
  graph.setGraph({ rankdir: 'TB', nodesep: 18, edgesep: 12, ranksep: 26 });
  graph.setNode(top, { width: 0, height: 0 });
  graph.setNode(bottom, { width: 0, height: 0 });
  for (const { key } of column.blocks) graph.setNode(key, { ...sizes.get(key)! });
  const own = new Set(column.blocks.map(({ key }) => key));
  const entering = new Map(column.entering.map((edge) => [portOf(edge), edge.ghost]));
  const leaving = new Map(column.leaving.map((edge) => [portOf(edge), edge.ghost]));
  for (const key of entering.keys()) {
    graph.setNode(`in ${key}`, { width: 1, height: 0 });
    graph.setEdge(top, `in ${key}`, { weight: 8 });
  }
  for (const key of leaving.keys()) {
    graph.setNode(`out ${key}`, { width: 1, height: 0 });
    graph.setEdge(`out ${key}`, bottom, { weight: 8 });
  }
  const drawn = new Map<string, { from: string; to: string; ghost: boolean; arrow: boolean }>();
  const connect = (from: string, to: string, ghost: boolean, arrow: boolean): void => {
    graph.setEdge(from, to, { weight: ghost ? 1 : 2 });
    drawn.set(`${from}>${to}`, { from, to, ghost, arrow });
  };
  for (const { from, to, ghost } of column.edges) connect(from, to, ghost, true);
  for (const edge of column.entering) if (own.has(edge.to)) connect(`in ${portOf(edge)}`, edge.to, edge.ghost, true);
  for (const edge of column.leaving) {
    const from = own.has(edge.from) ? edge.from : `in ${portOf(edge)}`;
    connect(from, `out ${portOf(edge)}`, edge.ghost, false);
  }
  // The ends of the column stay above and below everything.
  for (const { key } of column.blocks) {
    if (graph.inEdges(key)!.length === 0) graph.setEdge(top, key, { weight: 0 });
    if (graph.outEdges(key)!.length === 0) graph.setEdge(key, bottom, { weight: 0 });
  }
  layout(graph);

  const node = (key: string): Node => graph.node(key) as Node;
  const blocks = column.blocks.map((block): PlacedBlock => ({ block, ...placed(node(block.key)) }));
  const ways = [...drawn.values()].map(({ from, to, ghost, arrow }): Way => {
    const between = (graph.edge(from, to) as { points: Position[] }).points.slice(1, -1);
    const [a, b] = [node(from), node(to)];
    const start = { x: a.x, y: a.y + a.height / 2 };
    const end = { x: b.x, y: b.y - b.height / 2 };
    return { points: [start, ...between.filter(({ y }) => y > start.y && y < end.y), end], ghost, arrow };
  });
  const ports = (side: 'in' | 'out', keys: ReadonlyMap<string, boolean>): Port[] =>
    [...keys].map(([key, ghost]) => ({ key, ghost, x: node(`${side} ${key}`).x })).sort((a, b) => a.x - b.x);
  return atOrigin({ blocks, ways, entries: ports('in', entering), exits: ports('out', leaving) });
}

function portOf({ from, ghost }: BlockEdge): string {
  return ghost ? `${from} before` : from;
}

function placed({ x, y, width, height }: Node): Node {
  return { x, y, width, height };
}

/** Moves the column to (0, 0), leaving out the room of dagre's margins and of the two ends, and draws ways to the ends. */
function atOrigin({ blocks, ways, entries, exits }: Omit<PlacedColumn, keyof Size>): PlacedColumn {
  const xs = [
    ...blocks.flatMap(({ x, width }) => [x - width / 2, x + width / 2]),
    ...ways.flatMap(({ points }) => points.map(({ x }) => x)),
  ];
  const margin = 14;
  const above = entries.length > 0 ? margin : 0;
  const below = exits.length > 0 ? margin : 0;
  const left = xs.reduce((a, b) => Math.min(a, b), Infinity);
  const right = xs.reduce((a, b) => Math.max(a, b), -Infinity);
  const first = blocks.reduce((a, { y, height }) => Math.min(a, y - height / 2), Infinity) - above;
  const last = blocks.reduce((a, { y, height }) => Math.max(a, y + height / 2), -Infinity) + below;
  const move = ({ x, y }: Position): Position => ({ x: x - left, y: Math.min(Math.max(y, first), last) - first });
  const port = ({ x, ...rest }: Port): Port => ({ ...rest, x: x - left });
  return {
    width: right - left,
    height: last - first,
    blocks: blocks.map((block) => ({ ...block, ...move(block) })),
    ways: ways.map((way) => ({ ...way, points: way.points.map(move) })),
    entries: entries.map(port),
    exits: exits.map(port),
  };
}
