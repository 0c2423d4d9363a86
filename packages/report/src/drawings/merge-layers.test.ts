import { graphBuilder, removeLayers, type Graph } from '@archipelago/graph-ir';
import { expect, test } from 'vitest';
import { cells, chain } from '../fixtures/graphs';
import { drawnLayers } from './drawn-layer';
import { mergeLayers } from './merge-layers';

function merged(graph: Graph, { before, merge = true }: { before?: Graph; merge?: boolean } = {}) {
  return mergeLayers(graph, drawnLayers(graph, before, {}), merge);
}

const lines = (graph: Graph, before?: Graph): string[] =>
  merged(graph, { before }).blocks.map(({ title, details, notes }) => [title, ...details, ...notes].join(' | '));

test('norms, activations and flatten stand in the box before them', () => {
  expect(lines(chain(2))).toEqual([
    'image',
    'conv 3\u00d73 | batch norm | ReLU',
    'conv 3\u00d73 | batch norm | ReLU',
    'global average pool | flatten',
    'linear',
    'output',
  ]);
});

test('with merge: false every layer has a box', () => {
  const { blocks } = merged(chain(2), { merge: false });
  expect(blocks).toHaveLength(chain(2).nodes.length + 2);
});

test('a value that two layers read is not hidden within a box', () => {
  const g = graphBuilder({ x: [4, 8, 8] });
  const a = g.conv(g.input, { outChannels: 4, kernel: 1 });
  const graph = g.build(g.add([a, g.relu(a)]));
  expect(lines(graph)).toEqual(['x', 'conv 1\u00d71', 'ReLU', 'add', 'output']);
});

test('an output in the middle is not hidden within a box', () => {
  const g = graphBuilder({ x: [4] });
  const a = g.linear(g.input, { outFeatures: 4 });
  expect(lines(g.build([a, g.relu(a)]))).toEqual(['x', 'linear', 'ReLU', 'output', 'output']);
});

test('an activation goes with the layer that alone reads it, and separable convolutions are one box', () => {
  const [, , , ...cell] = lines(cells(1));
  expect(cell).toContain('separable conv 3\u00d73 | after ReLU');
});

test('parameters of a box are those of all its layers', () => {
  expect(merged(chain(1)).blocks[1].parameters).toBe(16 * 9 + 2 * 16);
});

test('every edge leads onwards and every box but an input reads something', () => {
  const { blocks, edges } = merged(cells(4));
  const places = new Map(blocks.map(({ key }, i) => [key, i]));
  for (const { from, to } of edges) expect(places.get(from)!).toBeLessThan(places.get(to)!);
  for (const { key, kind } of blocks) expect(edges.some(({ to }) => to === key)).toBe(kind !== 'input');
});

test('a removed block is one faded box, and a removed norm is noted', () => {
  const before = chain(2);
  const graph = removeLayers(before, ['conv2', 'norm2', 'relu2', 'norm1']);
  const { blocks } = merged(graph, { before });
  expect(lines(graph, before).slice(1, 3)).toEqual([
    'conv 3\u00d73 | ReLU | without batch norm',
    'conv 3\u00d73 | batch norm | ReLU',
  ]);
  expect(blocks.slice(1, 3).map(({ change }) => change)).toEqual(['changed', 'removed']);
});

test('what is kept of a removed block goes with the layer that reads it', () => {
  const before = chain(2);
  expect(lines(removeLayers(before, ['conv2']), before).slice(2)).toEqual([
    'conv 3\u00d73',
    'global average pool | after batch norm, ReLU | flatten',
    'linear',
    'output',
  ]);
});
