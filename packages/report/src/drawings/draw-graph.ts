import type { Graph, OpRegistry } from '@archipelago/graph-ir';
import { ReportError } from '../errors';
import { markup, trusted, type Markup } from '../markup/markup';
import { clip, count } from '../markup/words';
import { arrangeColumns, type Arrangement } from './arrange-columns';
import type { BlockGraph } from './block';
import { sizeOf, textOf, type Size } from './block-size';
import { boxMarkup } from './box';
import { cutIntoColumns } from './column';
import { drawingStyle } from './drawing-style';
import { drawnLayers } from './drawn-layer';
import { kindLegend } from './kind-legend';
import { layOutColumn, type Way } from './layout-column';
import { mergeLayers } from './merge-layers';
import { arrowHead, roundedPath, smoothPath, tenths } from './way-path';

/** How a graph is drawn. */
export interface DrawGraphOptions {
  /**
   * An earlier form of the graph, such as the teacher: layers of the same id that changed say what they were, and its
   * layers that are missing in the graph are drawn faded.
   * @defaultValue nothing is compared
   */
  readonly before?: Graph;
  /** Width that the drawing fills before it goes on below, CSS pixels. @defaultValue 1040 */
  readonly width?: number;
  /** Whether norms, activations and the like stand in the box of the layer they follow. @defaultValue true */
  readonly merge?: boolean;
  /** Most boxes drawn; of more, `GRAPH_TOO_LARGE` is thrown. @defaultValue 800 */
  readonly maximumBoxes?: number;
  /** What the drawing is called where it can't be seen. @defaultValue the graph's name */
  readonly label?: string;
  /** @defaultValue the standard ops */
  readonly ops?: OpRegistry;
}

/**
 * A network as one `<svg>` that stands alone: a box a layer, coloured by what it does, with its output's shape and its
 * parameters; layered by dagre from top to bottom, a long network in columns like those of a newspaper. Identity and
 * zero layers are faded.
 *
 * Throws the `GraphError` of a graph that is not valid, and a `ReportError` with code `BAD_OPTION` or
 * `GRAPH_TOO_LARGE`.
 */
export function drawGraph(graph: Graph, options: DrawGraphOptions = {}): string {
  const { before, width = 1040, merge = true, maximumBoxes = 800, ops } = options;
  if (!(width >= 100 && width <= 20_000)) {
    throw new ReportError('BAD_OPTION', `drawGraph: width is ${width}; give a number from 100 to 20000`);
  }
  const layers = drawnLayers(graph, before, ops === undefined ? {} : { ops });
  const blocks = mergeLayers(graph, layers, merge);
  if (blocks.blocks.length > maximumBoxes) {
    throw new ReportError(
      'GRAPH_TOO_LARGE',
      `drawGraph: the drawing would have ${blocks.blocks.length} boxes; at most ${maximumBoxes} are drawn (maximumBoxes)`,
    );
  }
  const label =
    options.label ?? `${clip(graph.name ?? 'Network', 80)}: ${count(graph.nodes.length, 'layer')} from input to output`;
  return svg(arrange(blocks, width), blocks, label, width);
}

/** The boxes of a drawing that is mostly a chain are equally wide. */
function sizesOf({ blocks }: BlockGraph, ranks: number): ReadonlyMap<string, Size> {
  const sizes = new Map(blocks.map((block) => [block.key, sizeOf(textOf(block))]));
  if (blocks.length > 1.8 * ranks) return sizes;
  const widest = widestOf(sizes);
  return new Map([...sizes].map(([key, { height }]) => [key, { width: widest, height }]));
}

/** Columns that are so high that they fill the width, from five boxes to sixteen. */
function arrange(graph: BlockGraph, width: number): Arrangement {
  const ranks = countRanks(graph);
  const sizes = sizesOf(graph, ranks);
  const columnWidth = widestOf(sizes) * Math.max(1, graph.blocks.length / ranks) + 34;
  const fitting = Math.max(1, Math.floor(width / columnWidth));
  const height = Math.min(16, Math.max(5, Math.ceil(ranks / fitting)));
  const columns = cutIntoColumns(graph, { ranks: height, blocks: 64 });
  return arrangeColumns(
    columns.map((column) => layOutColumn(column, sizes)),
    width,
  );
}

/** Boxes on the longest way. */
function countRanks({ blocks, edges }: BlockGraph): number {
  const readers = new Map<string, string[]>();
  for (const { from, to } of edges) readers.set(from, [...(readers.get(from) ?? []), to]);
  const ranks = new Map(blocks.map(({ key }) => [key, 1]));
  let most = 1;
  for (const { key } of blocks) {
    const rank = ranks.get(key)!;
    most = Math.max(most, rank);
    for (const reader of readers.get(key) ?? []) ranks.set(reader, Math.max(ranks.get(reader)!, rank + 1));
  }
  return most;
}

function widestOf(sizes: ReadonlyMap<string, Size>): number {
  return [...sizes.values()].reduce((most, { width }) => Math.max(most, width), 0);
}

const margin = 8;

/** A drawing that is too wide is made smaller, but not below this. */
const smallest = 0.75;

function svg({ columns, links, ...size }: Arrangement, { blocks }: BlockGraph, label: string, wanted: number): string {
  const legend = kindLegend(
    blocks.map(({ kind }) => kind),
    Math.max(size.width, 320),
  );
  const width = Math.ceil(Math.max(size.width, legend.width)) + 2 * margin;
  const height = Math.ceil(size.height + legend.height) + 2 * margin;
  const scale = Math.max(smallest, Math.min(1, wanted / width));
  const body = columns.map(
    ({ column, at }) =>
      markup`<g transform="translate(${tenths(at.x)},${tenths(at.y)})">${column.ways.map((way) => wayMarkup(way, smoothPath))}${column.blocks.map(boxMarkup)}</g>`,
  );
  return markup`<svg xmlns="http://www.w3.org/2000/svg" class="arc-graph" role="img" aria-label="${label}" width="${Math.ceil(width * scale)}" height="${Math.ceil(height * scale)}" viewBox="0 0 ${width} ${height}" fill="currentColor"><style>${trusted(drawingStyle)}</style><g transform="translate(${margin},${margin})">${legend.markup}<g transform="translate(0,${legend.height})">${links.map((way) => wayMarkup(way, roundedPath))}${body}</g></g></svg>`
    .text;
}

function wayMarkup({ points, ghost, arrow }: Way, path: (points: Way['points']) => string): Markup {
  const tip = points[points.length - 1];
  const line = arrow ? [...points.slice(0, -1), { x: tip.x, y: tip.y - 4 }] : points;
  const head = arrow && markup`<path class="${ghost ? 'head ghost' : 'head'}" d="${arrowHead(tip)}"/>`;
  return markup`<path class="${ghost ? 'ghost-way' : 'way'}" d="${path(line)}"/>${head}`;
}
