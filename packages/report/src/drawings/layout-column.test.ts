import { expect, test } from 'vitest';
import { cells, chain } from '../fixtures/graphs';
import { sizeOf, textOf } from './block-size';
import { cutIntoColumns } from './column';
import { drawnLayers } from './drawn-layer';
import { layOutColumn, type PlacedColumn } from './layout-column';
import { mergeLayers } from './merge-layers';

function columnsOf(graph: ReturnType<typeof chain>, ranks: number): PlacedColumn[] {
  const blocks = mergeLayers(graph, drawnLayers(graph, undefined, {}), true);
  const sizes = new Map(blocks.blocks.map((block) => [block.key, sizeOf(textOf(block))]));
  return cutIntoColumns(blocks, { ranks, blocks: 64 }).map((column) => layOutColumn(column, sizes));
}

test.each([
  ['a chain', chain(8), 4],
  ['cells', cells(5), 6],
])('%s: boxes lie within their column and do not overlap', (_name, graph, ranks) => {
  for (const { blocks, width, height } of columnsOf(graph, ranks)) {
    blocks.forEach((a, i) => {
      expect(a.x - a.width / 2).toBeGreaterThanOrEqual(-0.01);
      expect(a.x + a.width / 2).toBeLessThanOrEqual(width + 0.01);
      expect(a.y - a.height / 2).toBeGreaterThanOrEqual(-0.01);
      expect(a.y + a.height / 2).toBeLessThanOrEqual(height + 0.01);
      for (const b of blocks.slice(i + 1)) {
        const apart =
          Math.abs(a.x - b.x) >= (a.width + b.width) / 2 || Math.abs(a.y - b.y) >= (a.height + b.height) / 2;
        expect(apart).toBe(true);
      }
    });
  }
});

test('ways lead downwards, from port to port where a column is cut', () => {
  const columns = columnsOf(cells(5), 6);
  expect(columns.length).toBeGreaterThan(1);
  for (const { ways, entries, exits, height } of columns) {
    for (const { points } of ways) {
      points.slice(1).forEach(({ y }, i) => expect(y).toBeGreaterThanOrEqual(points[i].y - 0.01));
    }
    const ends = ways.filter(({ arrow }) => !arrow).map(({ points }) => points.at(-1)!);
    expect(ends).toHaveLength(exits.length);
    for (const { y } of ends) expect(y).toBeCloseTo(height, 1);
    for (const { x } of entries) expect(ways.some(({ points }) => points[0].x === x && points[0].y === 0)).toBe(true);
  }
  columns.slice(1).forEach(({ entries }, i) => {
    expect(entries.map(({ key }) => key).sort()).toEqual(columns[i].exits.map(({ key }) => key).sort());
  });
});
