import { cost, graphBuilder } from '@archipelago/graph-ir';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { raggedConv, raggedShuffle } from './ragged-groups';

describe('raggedConv', () => {
  it('is one grouped convolution where the groups divide the channels', () => {
    const g = graphBuilder({ x: [8, 2, 2] });
    const graph = g.build(raggedConv(g, g.input, { outChannels: 4, groups: 2, name: 'conv' }));
    expect(graph.nodes.map(({ id, op }) => `${id}: ${op}`)).toEqual(['conv: conv']);
  });

  it('7 to 5 channels in 2 groups: 3 and 2 outputs of 3 channels each', () => {
    const g = graphBuilder({ x: [7, 2, 2] });
    const graph = g.build(raggedConv(g, g.input, { outChannels: 5, groups: 2, name: 'conv' }));
    const convs = cost(graph).nodes.filter(({ op }) => op === 'conv');
    expect(convs.map(({ shape, parameters }) => [shape[0], parameters])).toEqual([
      [3, 9],
      [2, 6],
    ]);
  });

  it('has outChannels · floor(in / groups) weights for all channels and groups', () => {
    const numbers = fc.record({ channels: fc.integer({ min: 8, max: 40 }), out: fc.integer({ min: 8, max: 40 }) });
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 8 }), ({ channels, out }, groups) => {
        const g = graphBuilder({ x: [channels, 2, 2] });
        const y = raggedConv(g, g.input, { outChannels: out, groups, name: 'conv' });
        expect(y.shape).toEqual([out, 2, 2]);
        expect(cost(g.build(y)).parameters).toBe(out * Math.floor(channels / groups));
      }),
      { seed: 1, numRuns: 100 },
    );
  });
});

describe('raggedShuffle', () => {
  it.each([
    [8, 2, ['channelShuffle']],
    [9, 2, ['channelSlice', 'channelShuffle', 'channelSlice', 'concat']],
  ])('%d channels in %d groups are %j', (channels, groups, ops) => {
    const g = graphBuilder({ x: [channels, 2, 2] });
    const y = raggedShuffle(g, g.input, groups);
    expect(y.shape).toEqual([channels, 2, 2]);
    expect(g.build(y).nodes.map(({ op }) => op)).toEqual(ops);
  });
});
