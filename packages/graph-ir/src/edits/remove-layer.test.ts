import { createRandom } from '@archipelago/numerics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cost } from '../cost';
import { inferShapes } from '../shapes';
import { codeOf } from '../testing/op-contract';
import { randomGraph } from '../testing/random-graph';
import { resnet } from '../testing/resnet';
import { shufflenet } from '../testing/shufflenet';
import { vgg19 } from '../testing/vgg';
import { removableLayers, removeLayer, removeLayers } from './remove-layer';

describe('removableLayers', () => {
  it.each([
    ['VGG-19 has 44 of 55', vgg19(100), 44, 55],
    ['ResNet-18 has 50 of 60', resnet([2, 2, 2, 2], 100), 50, 60],
    ['ResNet-34 has 98 of 108', resnet([3, 4, 6, 3], 100), 98, 108],
    ['ShuffleNet 1× g = 2 has 114 of 159', shufflenet({ classes: 100, inserted: true }), 114, 159],
  ])('%s nodes', (_, graph, removable, nodes) => {
    expect(removableLayers(graph)).toHaveLength(removable);
    expect(graph.nodes.filter(({ op }) => op !== 'add')).toHaveLength(nodes);
  });
});

describe('removeLayer', () => {
  const graph = resnet([1, 1], 10);

  it('puts an identity in the place of a layer and leaves the rest and the given graph alone', () => {
    const before = JSON.stringify(graph);
    const edited = removeLayer(graph, 'stage1/block1/conv2');
    expect(edited.nodes.find(({ id }) => id === 'stage1/block1/conv2')).toEqual({
      id: 'stage1/block1/conv2',
      op: 'identity',
      inputs: ['stage1/block1/relu1'],
      attributes: {},
    });
    expect(edited.nodes.filter((node, i) => node !== graph.nodes[i])).toHaveLength(1);
    expect(JSON.stringify(graph)).toBe(before);
  });

  it('takes the layer’s parameters away and no shape', () => {
    const edited = removeLayer(graph, 'stage1/block1/conv1');
    expect(cost(graph).parameters - cost(edited).parameters).toBe(64 * 64 * 9);
    expect(inferShapes(edited)).toEqual(inferShapes(graph));
  });

  it.each([
    ['a missing node', 'nowhere'],
    ['the input', 'image'],
    ['a layer that changes the shape', 'classifier'],
    ['a sum', 'stage1/block1/add1'],
  ])('refuses %s with BAD_EDIT', (_, id) => {
    expect(codeOf(() => removeLayer(graph, id))).toBe('BAD_EDIT');
  });

  it('keeps random graphs valid, their shapes as they were, and never adds parameters', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = createRandom(seed);
        const whole = randomGraph(random);
        const removed = removableLayers(whole).filter(() => random.boolean());
        const edited = removeLayers(whole, removed);
        expect(inferShapes(edited)).toEqual(inferShapes(whole));
        expect(cost(edited).parameters).toBeLessThanOrEqual(cost(whole).parameters);
      }),
      { seed: 5, numRuns: 100 },
    );
  });
});
