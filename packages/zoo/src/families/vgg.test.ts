import { channelGroupsByWidth, compatiblePairs, cost, removableLayers, shrinkChannels } from '@archipelago/graph-ir';
import { describe, expect, it } from 'vitest';
import { edgesOf, layersWithoutSums, longestOf } from '../fixtures/layers';
import { codeOf } from '../fixtures/code-of';
import { findNetwork } from '../zoo';
import { vgg } from './vgg';

describe('vgg', () => {
  it.each([
    [10, '20.04', 20_040_522],
    [100, '20.09', 20_086_692],
  ])('vgg19-cifar for %d classes has %s M parameters: %d', (classes, _, parameters) => {
    expect(cost(findNetwork('vgg19-cifar').build({ classes })).parameters).toBe(parameters);
  });

  it('vgg19-cifar has 55 layers, 54 edges, 44 removable, 294 skips of at most 13; choices: 59, with skips 353', () => {
    const graph = findNetwork('vgg19-cifar').build();
    const skips = compatiblePairs(graph);
    expect([layersWithoutSums(graph).length, edgesOf(graph)]).toEqual([55, 54]);
    expect([removableLayers(graph).length, skips.length, longestOf(graph, skips)]).toEqual([44, 294, 13]);
    const choices = graph.nodes.length + channelGroupsByWidth(graph).length;
    expect([choices, choices + skips.length]).toEqual([59, 353]);
  });

  it.each([
    [0.25, 11_311_828],
    [0.5, 5_039_108],
    [0.75, 1_268_532],
  ])('vgg19-cifar with all widths shrunk by %d has %d parameters', (ratio, parameters) => {
    const graph = findNetwork('vgg19-cifar').build({ classes: 100 });
    const shrinks = channelGroupsByWidth(graph).map((group) => ({ group, ratio }));
    expect(cost(shrinkChannels(graph, shrinks)).parameters).toBe(parameters);
  });

  it('builds other layers for other inputs', () => {
    const graph = vgg({ input: [1, 8, 8], classes: 10, layers: [8, 'pool', 16, 'pool'], name: 'small' });
    expect(graph.nodes.map(({ op }) => op).filter((op) => op === 'conv')).toHaveLength(2);
    expect(graph.name).toBe('small');
  });

  it('refuses images that its pools make vanish with BAD_INPUT', () => {
    expect(codeOf(() => findNetwork('vgg19-cifar').build({ input: [3, 16, 16] }))).toBe('BAD_INPUT');
  });

  it('refuses a width of 0 with BAD_OPTION', () => {
    expect(codeOf(() => vgg({ input: [3, 8, 8], classes: 10, layers: [0] }))).toBe('BAD_OPTION');
  });
});
