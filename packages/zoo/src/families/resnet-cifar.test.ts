import { channelGroupsByWidth, compatiblePairs, cost, removableLayers, shrinkChannels } from '@archipelago/graph-ir';
import { describe, expect, it } from 'vitest';
import { edgesOf, layersWithoutSums, longestOf } from '../fixtures/layers';
import { codeOf } from '../fixtures/code-of';
import { findNetwork } from '../zoo';
import { resnetCifar } from './resnet-cifar';

describe('resnetCifar', () => {
  it.each([
    ['resnet18-cifar', 10, '11.17', 11_173_962],
    ['resnet18-cifar', 100, '11.22', 11_220_132],
    ['resnet34-cifar', 10, '21.28', 21_282_122],
    ['resnet34-cifar', 100, '21.33', 21_328_292],
  ])('%s for %d classes has %s M parameters: %d', (name, classes, _, parameters) => {
    expect(cost(findNetwork(name).build({ classes })).parameters).toBe(parameters);
  });

  it.each([
    ['resnet18-cifar', 60, 67, 50, 465, 20, 64, 529],
    ['resnet34-cifar', 108, 123, 98, 1605, 43, 112, 1717],
  ])('%s has %d layers, %d edges, %d removable, %d skips of at most %d; choices: %d, with skips %d', (...row) => {
    const [name, layers, edges, removable, pairs, longest, choices, choicesWithSkips] = row;
    const graph = findNetwork(name).build({ classes: 100 });
    expect(layersWithoutSums(graph)).toHaveLength(layers);
    expect(edgesOf(graph)).toBe(edges);
    expect(removableLayers(graph)).toHaveLength(removable);
    const skips = compatiblePairs(graph);
    expect([skips.length, longestOf(graph, skips)]).toEqual([pairs, longest]);
    const groups = channelGroupsByWidth(graph).length;
    expect(groups).toBe(4);
    expect([layers + groups, layers + groups + pairs]).toEqual([choices, choicesWithSkips]);
  });

  it.each([
    [0.25, 6_323_092],
    [0.5, 2_820_740],
    [0.75, 713_076],
  ])('resnet18-cifar with all widths shrunk by %d has %d parameters', (ratio, parameters) => {
    const graph = findNetwork('resnet18-cifar').build({ classes: 100 });
    const groups = channelGroupsByWidth(graph);
    const shrinks = groups.map((group) => ({ group, ratio }));
    expect(cost(shrinkChannels(graph, shrinks)).parameters).toBe(parameters);
  });

  it('builds for images of other sizes and channels', () => {
    const graph = resnetCifar({ input: [1, 28, 20], classes: 3, blocks: [1, 1], width: 8 });
    expect(graph.nodes.find(({ op }) => op === 'avgPool')?.attributes.kernel).toEqual([14, 10]);
  });

  it.each([
    ['a width of 0', { blocks: [1], width: 0 }],
    ['no blocks in a stage', { blocks: [1, 0] }],
    ['10⁹ blocks', { blocks: [1e9] }],
  ])('refuses %s with BAD_OPTION', (_, options) => {
    expect(codeOf(() => resnetCifar({ input: [3, 8, 8], classes: 10, ...options }))).toBe('BAD_OPTION');
  });
});
