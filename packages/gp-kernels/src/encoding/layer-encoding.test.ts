import { graphBuilder, removeLayer } from '@archipelago/graph-ir';
import { resnet, vgg19 } from '@archipelago/graph-ir/testing';
import { describe, expect, it } from 'vitest';
import { denseLayers, encodeLayers, type LayerEncoding } from './layer-encoding';

/** The elements of a row that are not 0, by their columns. */
const row = ({ start, columns, values }: LayerEncoding, layer: number): Record<number, number> =>
  Object.fromEntries(
    Array.from(columns.subarray(start[layer], start[layer + 1]), (column, i) => [column, values[start[layer] + i]]),
  );

const countEdges = ({ columns }: LayerEncoding): number =>
  columns.filter((column) => column >= 16 && column < 16 + 128).length;
const longest = ({ columns }: LayerEncoding): number =>
  columns.reduce((most, column) => (column < 144 ? Math.max(most, column - 16) : most), 0);

describe('the published structure', () => {
  it.each([
    ['vgg19(100)', vgg19(100), { layers: 55, edges: 54, distance: 1 }],
    ['resnet-18', resnet([2, 2, 2, 2], 100), { layers: 60, edges: 67 }],
    ['resnet-34', resnet([3, 4, 6, 3], 100), { layers: 108, edges: 123 }],
  ])('encodeLayers(%s) has the nodes and edges of the authors, in rows of 272', (_, graph, expected) => {
    const encoding = encodeLayers(graph);
    expect(encoding.width).toBe(272);
    expect({ layers: encoding.layers, edges: countEdges(encoding) }).toEqual({
      layers: expected.layers,
      edges: expected.edges,
    });
    if ('distance' in expected) expect(longest(encoding)).toBe(expected.distance);
  });

  it('a row of vgg19 has at most 9 elements of 272 that are not 0', () => {
    const { start, layers } = encodeLayers(vgg19(10));
    for (let layer = 0; layer < layers; layer++) expect(start[layer + 1] - start[layer]).toBeLessThanOrEqual(9);
  });
});

describe('rows of vgg19(10)', () => {
  const graph = vgg19(10);
  const encoding = encodeLayers(graph);

  it('the first convolution: type 4, kernel 3, stride 1, padding 1, groups 1, 3 channels to 64, one edge out', () => {
    expect(row(encoding, 0)).toEqual({ 4: 1, 10: 3, 11: 1, 12: 1, 13: 1, 14: 3, 15: 64, 145: 1 });
  });

  it('batch norm and ReLU have a type and edges alone', () => {
    expect(row(encoding, 1)).toEqual({ 8: 1, 17: 1, 145: 1 });
    expect(row(encoding, 2)).toEqual({ 7: 1, 17: 1, 145: 1 });
  });

  it('the classifier: type 9, 512 to 10', () => {
    expect(row(encoding, 54)).toEqual({ 9: 1, 14: 512, 15: 10, 17: 1 });
  });

  it('a removed layer becomes an identity and keeps its edges', () => {
    const { id } = graph.nodes[3];
    const removed = encodeLayers(removeLayer(graph, id));
    expect(row(removed, 3)).toEqual({ 0: 1, 17: 1, 145: 1 });
    expect(row(removed, 4)).toEqual(row(encoding, 4));
  });

  it('denseLayers writes the zeros', () => {
    const dense = denseLayers(encoding);
    expect(dense).toHaveLength(55 * 272);
    expect(dense.reduce((count, value) => count + (value === 0 ? 0 : 1), 0)).toBe(encoding.values.length);
    expect([...dense.subarray(272, 544)].flatMap((value, column) => (value === 1 ? [column] : []))).toEqual([
      8, 17, 145,
    ]);
  });
});

it('takes adds of adds as edges, each once', () => {
  const g = graphBuilder({ x: [4, 8, 8] });
  const [a, b] = [g.relu(g.input), g.relu(g.input)];
  const graph = g.build(g.relu(g.add([g.add([a, b]), a, g.input])));
  expect(row(encodeLayers(graph), 2)).toEqual({ 7: 1, 17: 1, 18: 1 });
});

describe('bad input', () => {
  const g = graphBuilder({ x: [4, 8, 8] });
  const first = g.relu(g.input);
  const graph = g.build(g.swish(g.add([first, g.relu(g.relu(first))])));
  const types = ['relu', 'swish'];
  it.each([
    ['an op without a type', {}, 'UNSUPPORTED_OP'],
    ['an edge that is too long', { types, maxDistance: 3 }, 'LIMIT_EXCEEDED'],
    ['no distance', { types, maxDistance: 0 }, 'OUT_OF_RANGE'],
  ])('%s', (_, options, code) => {
    expect(() => encodeLayers(graph, options)).toThrow(expect.objectContaining({ code }));
  });
  it('types of one’s own', () => {
    expect(encodeLayers(graph, { types, maxDistance: 4 })).toMatchObject({ layers: 4, width: 2 + 6 + 8 });
  });
});
