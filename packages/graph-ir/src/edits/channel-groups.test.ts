import { describe, expect, it } from 'vitest';
import { graphBuilder, type GraphBuilder, type Value } from '../builder';
import { squeezeExcite } from '../blocks';
import { resnet } from '../testing/resnet';
import { shufflenet } from '../testing/shufflenet';
import { vgg19 } from '../testing/vgg';
import { channelGroups, channelGroupsByWidth } from './channel-groups';

/** The groups of a classifier on what `build` makes of an image, as `id channels/divisor: nodes`. */
function groupsOf(build: (g: GraphBuilder, x: Value) => Value): readonly string[] {
  const g = graphBuilder({ image: [3, 8, 8] });
  const x = build(g, g.conv(g.input, { outChannels: 8, kernel: 3, padding: 1, name: 'stem' }));
  const graph = g.build(g.linear(g.globalAvgPool(x), { outFeatures: 10, name: 'classifier' }));
  return channelGroups(graph).map(({ channels, divisor, nodes }) => `${channels}/${divisor}: ${nodes.join(' ')}`);
}

describe('channelGroups', () => {
  it('VGG-19 has one group a convolution, ResNet-18 one a block and one a stage', () => {
    expect(channelGroups(vgg19(100))).toHaveLength(16);
    expect(channelGroups(resnet([2, 2, 2, 2], 100))).toHaveLength(12);
  });

  it('ties the ends of a sum, through norms and activations', () => {
    const groups = groupsOf((g, x) =>
      g.add([x, g.relu(g.batchNorm(g.conv(x, { outChannels: 8, kernel: 1, name: 'a' })))]),
    );
    expect(groups).toEqual(['8/1: stem a']);
  });

  it('a depthwise convolution is in the group it reads, and not one of its nodes', () => {
    expect(groupsOf((g, x) => g.depthwiseConv(x, { kernel: 3, padding: 'half' }))).toEqual(['8/1: stem']);
  });

  it('a grouped convolution and a shuffle keep their groups', () => {
    const grouped = groupsOf((g, x) => g.conv(x, { outChannels: 12, kernel: 1, groups: 4, name: 'a' }));
    expect(grouped).toEqual(['8/4: stem', '12/4: a']);
    expect(groupsOf((g, x) => g.channelShuffle(x, { groups: 2 }))).toEqual(['8/2: stem']);
  });

  it('a squeeze-and-excitation gate is tied to what it scales, and has a group between', () => {
    expect(groupsOf((g, x) => squeezeExcite(g, x, { squeezed: 2 }))).toEqual(['8/1: stem conv2', '2/1: conv1']);
  });

  it('the parts of a concatenation shrink by themselves, and what is summed with it follows both', () => {
    const groups = groupsOf((g, x) => {
      const parts = g.concat([g.conv(x, { outChannels: 4, kernel: 1, name: 'a' }), x]);
      return g.add([parts, g.conv(x, { outChannels: 12, kernel: 1, name: 'b' })]);
    });
    expect(groups).toEqual(['8/1: stem b', '4/1: a b']);
  });

  it('parts that overlap in a sum are fixed', () => {
    const groups = groupsOf((g, x) => {
      const a = g.conv(x, { outChannels: 4, kernel: 1, name: 'a' });
      return g.add([g.concat([a, x]), g.concat([x, a])]);
    });
    expect(groups).toEqual([]);
  });

  it('a divisor that a part of a concatenation is no multiple of fixes all parts', () => {
    const groups = groupsOf((g, x) => {
      const a = g.conv(x, { outChannels: 3, kernel: 1, name: 'a' });
      const b = g.conv(x, { outChannels: 5, kernel: 1, name: 'b' });
      return g.conv(g.concat([a, b]), { outChannels: 16, kernel: 1, groups: 4, name: 'c' });
    });
    expect(groups).toEqual(['8/1: stem', '16/4: c']);
  });

  it('channels of inputs, outputs and ops with fixed channels are in no group', () => {
    expect(groupsOf((g, x) => g.reshape(x, { shape: [8, 64] }))).toEqual([]);
    const g = graphBuilder({ image: [8, 4, 4] });
    const x = g.add([g.input, g.conv(g.input, { outChannels: 8, kernel: 1 })]);
    expect(channelGroups(g.build(x))).toEqual([]);
  });

  it('a linear layer after a flattening reads whole channels', () => {
    const g = graphBuilder({ image: [3, 4, 4] });
    const x = g.flatten(g.conv(g.input, { outChannels: 8, kernel: 1, name: 'a' }));
    const graph = g.build(g.linear(g.linear(x, { outFeatures: 20, name: 'b' }), { outFeatures: 10 }));
    expect(channelGroups(graph).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('channels of a flattened map are fixed where features are added to it', () => {
    const g = graphBuilder({ image: [3, 4, 4] });
    const x = g.flatten(g.conv(g.input, { outChannels: 8, kernel: 1, name: 'a' }));
    const sum = g.add([x, g.linear(x, { outFeatures: 128, name: 'b' })]);
    expect(channelGroups(g.build(g.linear(sum, { outFeatures: 10 })))).toEqual([]);
  });

  it('concatenations of thousands of parts stay within bounds', () => {
    const g = graphBuilder({ image: [1, 4, 4] });
    let x = g.conv(g.input, { outChannels: 1, kernel: 1 });
    for (let i = 0; i < 3000; i++) x = g.concat([x, g.conv(g.input, { outChannels: 1, kernel: 1 })]);
    const graph = g.build(g.linear(g.globalAvgPool(x), { outFeatures: 2 }));
    expect(channelGroups(graph).length).toBeLessThan(3000);
  });
});

describe('channelGroupsByWidth', () => {
  it.each([
    ['VGG-19', vgg19(100)],
    ['ResNet-18', resnet([2, 2, 2, 2], 100)],
    ['ResNet-34', resnet([3, 4, 6, 3], 100)],
  ])('%s has 4 groups: 64, 128, 256, 512', (_, graph) => {
    expect(channelGroupsByWidth(graph).map(({ id, channels }) => [id, channels])).toEqual([
      ['width64', 64],
      ['width128', 128],
      ['width256', 256],
      ['width512', 512],
    ]);
  });

  it('the groups of ShuffleNet with two groups have even widths', () => {
    const groups = channelGroupsByWidth(shufflenet({ classes: 100, inserted: true }));
    expect(groups.every(({ divisor }) => divisor === 2)).toBe(true);
  });
});
