import { graphBuilder, removeLayers, type Graph } from '@archipelago/graph-ir';
import { expect, test } from 'vitest';
import { chain } from '../fixtures/graphs';
import { drawnLayers } from './drawn-layer';

const before = chain(3);
const changes = (graph: Graph) =>
  drawnLayers(graph, before, {})
    .filter(({ change }) => change !== 'none')
    .map(({ shown, change, ghost, note }) => [shown.node.id, change, ghost, note]);

test('drawnLayers of a graph alone changes nothing', () => {
  const layers = drawnLayers(before, undefined, {});
  expect(layers.map(({ layer }) => layer.node.id)).toEqual(before.nodes.map(({ id }) => id));
  expect(layers.every(({ change, ghost }) => change === 'none' && !ghost)).toBe(true);
  expect(changes(before)).toEqual([]);
});

test('a layer that became an identity tells what it was', () => {
  const graph = removeLayers(before, ['conv2']);
  const [removed] = drawnLayers(graph, before, {}).filter(({ change }) => change === 'removed');
  expect(removed.layer.op.name).toBe('identity');
  expect(removed.shown.op.name).toBe('conv');
  expect(removed.ghost).toBe(false);
});

test('a layer that is gone stands as a ghost behind what it read', () => {
  const gone = new Set(['conv2', 'norm2', 'relu2']);
  const nodes = before.nodes
    .filter(({ id }) => !gone.has(id))
    .map((node) => ({ ...node, inputs: node.inputs.map((id) => (id === 'relu2' ? 'relu1' : id)) }));
  const layers = drawnLayers({ ...before, nodes }, before, {});
  expect(layers.map(({ shown }) => shown.node.id)).toEqual(before.nodes.map(({ id }) => id));
  expect(layers.filter(({ ghost }) => ghost).map(({ shown }) => shown.node.id)).toEqual([...gone]);
  expect(layers.find(({ shown }) => shown.node.id === 'conv3')!.ghostInputs).toEqual(['relu2']);
});

test('other channels, another kernel and a new layer are told', () => {
  const g = graphBuilder({ image: [1, 8, 8] });
  let x = g.conv(g.input, { outChannels: 12, kernel: 3, padding: 1, bias: false, name: 'conv1' });
  x = g.relu(g.batchNorm(x, { name: 'norm1' }), { name: 'relu1' });
  const y = g.conv(x, { outChannels: 12, kernel: 5, padding: 2, name: 'conv2' });
  const graph = g.build(g.linear(g.globalAvgPool(g.add([x, y])), { outFeatures: 10, name: 'classifier' }));
  expect(changes(graph).filter(([, , ghost]) => ghost === false)).toEqual([
    ['conv1', 'changed', false, 'was 16 channels'],
    ['conv2', 'changed', false, 'was conv 3\u00d73'],
    ['add1', 'added', false, undefined],
  ]);
});
