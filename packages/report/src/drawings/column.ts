import type { Block, BlockEdge, BlockGraph } from './block';

/** A run of consecutive boxes that is laid out by itself, and the values that come into it and leave it. */
export interface Column {
  readonly blocks: readonly Block[];
  /** Edges between its boxes. */
  readonly edges: readonly BlockEdge[];
  /** Edges from boxes of earlier columns to its boxes or past it. */
  readonly entering: readonly BlockEdge[];
  /** Edges from its boxes, or from earlier ones, to later columns. */
  readonly leaving: readonly BlockEdge[];
}

/** How a graph is cut. */
export interface CutOptions {
  /** How many boxes a column should be high. */
  readonly ranks: number;
  /** Most boxes of a column. */
  readonly blocks: number;
}

/**
 * Cuts a graph into columns of about the wanted height, where few values cross the cut: the cheapest partition of the
 * list of boxes, by dynamic programming over its prefixes.
 */
export function cutIntoColumns(graph: BlockGraph, options: CutOptions): Column[] {
  const { blocks, edges } = graph;
  const places = new Map(blocks.map(({ key }, place) => [key, place]));
  const sources: number[][] = blocks.map(() => []);
  for (const { from, to } of edges) sources[places.get(to)!].push(places.get(from)!);
  const cuts = cheapestCuts(sources, crossings(blocks.length, edges, places), options);
  return cuts.slice(1).map((end, i) => columnOf(graph, places, cuts[i], end));
}

/** How many values are read across the cut before each place. */
function crossings(length: number, edges: readonly BlockEdge[], places: ReadonlyMap<string, number>): number[] {
  const lastReader = new Array<number>(length).fill(-1);
  for (const { from, to } of edges) {
    const place = places.get(from)!;
    lastReader[place] = Math.max(lastReader[place], places.get(to)!);
  }
  const change = new Array<number>(length + 2).fill(0);
  lastReader.forEach((last, place) => {
    if (last <= place) return;
    change[place + 1]++;
    change[last + 1]--;
  });
  let open = 0;
  return change.slice(0, length + 1).map((difference) => (open += difference));
}

function cheapestCuts(
  sources: readonly (readonly number[])[],
  crossing: readonly number[],
  { ranks, blocks }: CutOptions,
): number[] {
  const length = sources.length;
  const cheapest = new Array<number>(length + 1).fill(Infinity);
  const from = new Array<number>(length + 1).fill(0);
  const rank = new Array<number>(length).fill(0);
  cheapest[0] = 0;
  for (let start = 0; start < length; start++) {
    let height = 0;
    for (let end = start + 1; end <= Math.min(length, start + blocks); end++) {
      const last = end - 1;
      rank[last] = 1;
      for (const source of sources[last]) if (source >= start) rank[last] = Math.max(rank[last], rank[source] + 1);
      height = Math.max(height, rank[last]);
      const misfit = (height - ranks) / ranks;
      if (height > 1.6 * ranks && end > start + 1) break;
      // The last column may be short; a value that crosses costs as much as a column a third too low.
      const shape = end === length && misfit < 0 ? 0 : misfit ** 2;
      const price = cheapest[start] + shape + (end === length ? 0 : 0.1 * crossing[end]) + 0.02;
      if (price < cheapest[end]) {
        cheapest[end] = price;
        from[end] = start;
      }
    }
  }
  const cuts = [length];
  while (cuts[0] > 0) cuts.unshift(from[cuts[0]]);
  return cuts;
}

function columnOf(graph: BlockGraph, places: ReadonlyMap<string, number>, start: number, end: number): Column {
  const side = (key: string): number => {
    const place = places.get(key)!;
    return place < start ? -1 : place < end ? 0 : 1;
  };
  const { blocks, edges } = graph;
  return {
    blocks: blocks.slice(start, end),
    edges: edges.filter(({ from, to }) => side(from) === 0 && side(to) === 0),
    entering: edges.filter(({ from, to }) => side(from) < 0 && side(to) >= 0),
    leaving: edges.filter(({ from, to }) => side(from) <= 0 && side(to) > 0),
  };
}
