import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block, BlockEdge, BlockGraph } from './block';
import { cutIntoColumns } from './column';

function blockGraph(length: number, pairs: readonly (readonly [number, number])[]): BlockGraph {
  const block = (key: string): Block => ({
    ...{ key, kind: 'convolution', title: key, details: [], shape: [1], parameters: 0 },
    ...{ ids: [], change: 'none', notes: [], ghost: false },
  });
  const edges = pairs.map(([from, to]): BlockEdge => ({ from: `${from}`, to: `${to}`, ghost: false }));
  return { blocks: Array.from({ length }, (_, i) => block(`${i}`)), edges };
}

const chain = (length: number): [number, number][] => Array.from({ length: length - 1 }, (_, i) => [i, i + 1]);

test('a chain of 20 in columns of 5 has four of them', () => {
  const columns = cutIntoColumns(blockGraph(20, chain(20)), { ranks: 5, blocks: 64 });
  expect(columns.map(({ blocks }) => blocks.length)).toEqual([5, 5, 5, 5]);
});

test('cuts go where few values cross', () => {
  const skips: [number, number][] = [];
  for (const at of [3, 4, 5, 6]) skips.push([at, 8], [at, 9]);
  const columns = cutIntoColumns(blockGraph(14, [...chain(14), ...skips]), { ranks: 6, blocks: 64 });
  const ends = columns.map(({ blocks }) => Number(blocks.at(-1)!.key));
  for (const end of ends.slice(0, -1)) expect(end < 4 || end >= 8).toBe(true);
});

test('columns hold every box once, in order, within the limit, and every edge', () => {
  const pairs = fc.array(fc.tuple(fc.nat(39), fc.nat(39)), { maxLength: 60 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), pairs, fc.integer({ min: 1, max: 9 }), (length, all, ranks) => {
      const forward = all.filter(([from, to]) => from < to && to < length);
      const graph = blockGraph(length, forward);
      const columns = cutIntoColumns(graph, { ranks, blocks: 12 });
      expect(columns.flatMap(({ blocks }) => blocks)).toEqual(graph.blocks);
      for (const { blocks } of columns) expect(blocks.length).toBeLessThanOrEqual(12);
      columns.slice(1).forEach(({ entering }, i) => expect(entering).toEqual(columns[i].leaving));
      const within = columns.reduce((sum, { edges }) => sum + edges.length, 0);
      const arriving = columns.flatMap(({ blocks, entering }) =>
        entering.filter(({ to }) => blocks.some(({ key }) => key === to)),
      );
      expect(within + arriving.length).toBe(forward.length);
    }),
    { seed: 6, numRuns: 60 },
  );
});
