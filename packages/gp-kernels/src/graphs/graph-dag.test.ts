import { graphBuilder, layersOf } from '@archipelago/graph-ir';
import { expect, it } from 'vitest';
import { chain } from '../testing/some-graphs';
import { graphDag, layerLabel } from './graph-dag';

it('graphDag has the inputs, the layers and the output, with an edge for each that is read', () => {
  expect(graphDag(chain([true]))).toEqual({
    labels: ['input 0', 'conv kernel=3,3 padding=1,1,1,1', 'relu', 'add', 'globalAvgPool', 'linear', 'output'],
    sources: [[], [0], [1], [0, 2], [3], [4], [5]],
  });
});

it('layerLabel leaves channels out and says what is depthwise', () => {
  const g = graphBuilder({ image: [4, 8, 8] });
  const grouped = g.conv(g.input, { outChannels: 8, kernel: 1, groups: 2 });
  const graph = g.build(g.depthwiseConv(grouped, { kernel: 1 }));
  expect(layersOf(graph).map(layerLabel)).toEqual(['conv kernel=1,1 groups=2', 'conv kernel=1,1 groups=each']);
  expect(graphDag(chain([false], { channels: 4 }))).toEqual(graphDag(chain([false], { channels: 6 })));
});

it('takes other labels', () => {
  expect(graphDag(chain([]), { label: ({ node }) => node.op.toUpperCase() }).labels).toContain('LINEAR');
});

it('throws the GraphError of a graph that is not valid', () => {
  const graph = { inputs: [{ id: 'x', shape: [1] }], nodes: [], outputs: ['y'] };
  expect(() => graphDag(graph)).toThrow(expect.objectContaining({ code: 'DANGLING_OUTPUT' }));
});
