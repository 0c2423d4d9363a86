import { nasBench201Space, printNasBench201, type Cell } from '@archipelago/graph-ir';
import { median } from '@archipelago/numerics';
// @ts-expect-error d3-dsv brings no types.
import { csvParse } from 'd3-dsv';
import type { BenchRow } from '../../../tools/config/bench';
import { nasBench201Table } from '../src/index';

const RUNS = 9;

/**
 * Milliseconds to read a table of 15,625 cells and three numbers each, and to look all cells up. The peer is the CSV reader
 * of D3 with a map from architecture strings to rows, which checks nothing.
 */
export default function bench(): Promise<BenchRow[]> {
  const cells = [...nasBench201Space().enumerate()];
  const text = ['cellstr,a,b,c', ...cells.map((cell, i) => `${printNasBench201(cell)},${i},${i / 7},${i / 11}`)].join(
    '\n',
  );
  const read = () => nasBench201Table(text, { metrics: { a: 'a' } });
  const peerRead = (): Map<string, number> =>
    new Map((csvParse(text) as Record<string, string>[]).map((row) => [row.cellstr, Number(row.a)]));
  const [table, map] = [read(), peerRead()];
  return Promise.resolve([
    row('read a table of NAS-Bench-201', read, peerRead),
    row(
      'look 15,625 cells up',
      () => total(cells, (cell) => table(cell).a),
      () => total(cells, (cell) => map.get(printNasBench201(cell))!),
    ),
  ]);
}

function total(cells: readonly Cell[], valueOf: (cell: Cell) => number): number {
  return cells.reduce((sum, cell) => sum + valueOf(cell), 0);
}

function row(name: string, run: () => unknown, peerRun: () => unknown): BenchRow {
  const times = Array.from({ length: RUNS }, () => [run, peerRun].map(milliseconds));
  const [ours, peer] = [0, 1].map((which) => median(times.map((pair) => pair[which])));
  return { name, ours, peer, unit: 'ms', ratio: peer / ours };
}

function milliseconds(run: () => unknown): number {
  const begin = performance.now();
  run();
  return performance.now() - begin;
}
