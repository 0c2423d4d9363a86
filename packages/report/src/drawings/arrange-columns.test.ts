import { expect, test } from 'vitest';
import { arrangeColumns } from './arrange-columns';
import type { PlacedColumn, Port } from './layout-column';

function column(width: number, height: number, entries: string[], exits: string[]): PlacedColumn {
  const port = (key: string, i: number): Port => ({ key, ghost: false, x: 10 + 10 * i });
  return { width, height, blocks: [], ways: [], entries: entries.map(port), exits: exits.map(port) };
}

const three = [column(100, 200, [], ['a']), column(100, 150, ['a'], ['b', 'c']), column(100, 90, ['c', 'b'], [])];

test('columns stand side by side where the width allows', () => {
  const { columns, width, height } = arrangeColumns(three, 1000);
  expect(columns.map(({ at }) => at.y)).toEqual([12, 12, 12]);
  expect(columns[1].at.x).toBeGreaterThan(100);
  expect([width, height]).toEqual([3 * 100 + 2 * 38, 12 + 200]);
});

test('columns go on below where it does not', () => {
  const { columns } = arrangeColumns(three, 250);
  expect(columns.map(({ at }) => at.y)).toEqual([12, 12, 12 + 200 + 50]);
  expect(columns[2].at.x).toBe(0);
  expect(arrangeColumns(three, 10).columns.map(({ at }) => at.x)).toEqual([0, 0, 0]);
});

test('a link leads from each exit to the entry of the same value', () => {
  const { links, columns } = arrangeColumns(three, 1000);
  expect(links).toHaveLength(3);
  const [, b] = links;
  expect(b.points[0]).toEqual({ x: columns[1].at.x + 10, y: 12 + 150 });
  for (const { y } of links.flatMap(({ points }) => points)) expect(y).toBeGreaterThanOrEqual(0);
  expect(b.points.at(-1)).toEqual({ x: columns[2].at.x + 20, y: 12 });
});
