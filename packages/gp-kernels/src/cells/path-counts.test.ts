import { cellTopology } from '@archipelago/graph-ir';
import { expect, it } from 'vitest';
import { pathCounter } from './path-counts';

it('pathCounter of one edge with two ops is their weights', () => {
  expect(pathCounter(cellTopology({ nodes: 1, ops: ['a', 'b'] }), {})([[0.25, 0.75]])).toEqual(
    Float64Array.of(0.25, 0.75),
  );
});

it('keeps ops apart whose names hold separators', () => {
  const counts = pathCounter(cellTopology({ nodes: 2, ops: ['a', 'a/a', '"a"/"a"'] }), {});
  expect(
    counts([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]),
  ).toHaveLength(3 + 9);
});
