import { createRandom } from '@archipelago/numerics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphBuilder } from '../builder';
import { cost } from '../cost';
import { inferShapes } from '../shapes';
import { codeOf } from '../testing/op-contract';
import { randomGraph } from '../testing/random-graph';
import { resnet } from '../testing/resnet';
import { shufflenet } from '../testing/shufflenet';
import { vgg19 } from '../testing/vgg';
import { addSkips, compatiblePairs } from './add-skip';
import { channelGroups, channelGroupsByWidth } from './channel-groups';
import { removableLayers, removeLayers } from './remove-layer';
import { shrinkChannels } from './shrink-channels';

describe('shrinkChannels', () => {
  it.each([
    ['ResNet-18', resnet([2, 2, 2, 2], 100), 0.25, 6_323_092],
    ['ResNet-18', resnet([2, 2, 2, 2], 100), 0.5, 2_820_740],
    ['ResNet-18', resnet([2, 2, 2, 2], 100), 0.75, 713_076],
    ['VGG-19', vgg19(100), 0.25, 11_311_828],
    ['VGG-19', vgg19(100), 0.5, 5_039_108],
    ['VGG-19', vgg19(100), 0.75, 1_268_532],
  ])('all 4 groups of %s for 100 classes by %d leave %d parameters', (_, graph, ratio, parameters) => {
    const shrunk = shrinkChannels(
      graph,
      channelGroupsByWidth(graph).map((group) => ({ group, ratio })),
    );
    expect(cost(shrunk).parameters).toBe(parameters);
  });

  it('F becomes max(1, floor((1 − r) F))', () => {
    const graph = vgg19(10);
    const [group] = channelGroups(graph);
    const channelsAt = (ratio: number) => inferShapes(shrinkChannels(graph, { group, ratio })).get('conv1')?.[0];
    expect([0, 0.01, 0.5, 0.99, 1].map(channelsAt)).toEqual([64, 63, 32, 1, 1]);
  });

  it('ratios round down to a multiple of the divisor, numbers must be one', () => {
    const graph = shufflenet({ classes: 10, inserted: true });
    const group = channelGroups(graph).find(({ channels }) => channels === 50)!;
    const channelsAt = (ratio: number) => inferShapes(shrinkChannels(graph, { group, ratio })).get(group.id)?.[0];
    expect([0.1, 0.5, 1].map(channelsAt)).toEqual([44, 24, 2]);
    expect(codeOf(() => shrinkChannels(graph, { group, to: 25 }))).toBe('BAD_EDIT');
    expect(inferShapes(shrinkChannels(graph, { group, to: 26 })).get(group.id)?.[0]).toBe(26);
  });

  it('keeps depthwise convolutions depthwise, and the groups of others', () => {
    const graph = shufflenet({ classes: 10, inserted: true });
    const shrunk = shrinkChannels(
      graph,
      channelGroups(graph).map((group) => ({ group, ratio: 0.4 })),
    );
    const shapes = inferShapes(shrunk);
    shrunk.nodes.forEach((node, i) => {
      if (node.op !== 'conv') return;
      const { groups } = graph.nodes[i].attributes;
      if ((groups as number) > 2) expect(node.attributes.groups).toBe(shapes.get(node.id)?.[0]);
      else expect(node.attributes.groups).toBe(groups);
    });
  });

  it('passes over nodes that were removed', () => {
    const graph = resnet([2, 2, 2, 2], 10);
    const group = channelGroupsByWidth(graph)[0];
    const edited = removeLayers(graph, ['stage1/block1/conv1', 'stage1/block1/conv2']);
    expect(inferShapes(shrinkChannels(edited, { group, to: 7 })).get('stage1/block1/conv1')).toEqual([7, 32, 32]);
  });

  it.each([
    ['a share above 1', { ratio: 1.5 }],
    ['a share that is no number', { ratio: NaN }],
    ['more channels than there are', { to: 65 }],
    ['no channels', { to: 0 }],
    ['a part of a channel', { to: 1.5 }],
  ])('refuses %s with BAD_EDIT', (_, how) => {
    const graph = vgg19(10);
    expect(codeOf(() => shrinkChannels(graph, { group: channelGroups(graph)[0], ...how }))).toBe('BAD_EDIT');
  });

  it('refuses groups of another graph, fixed channels and disagreement with BAD_EDIT', () => {
    const graph = resnet([1, 1], 10);
    const [wide] = channelGroupsByWidth(graph);
    const [residual, inner] = channelGroups(graph);
    expect(codeOf(() => shrinkChannels(vgg19(10), { group: residual, ratio: 0.5 }))).not.toBe('no error');
    expect(codeOf(() => shrinkChannels(graph, { group: { ...wide, nodes: ['nowhere'] }, ratio: 0.5 }))).toBe(
      'BAD_EDIT',
    );
    expect(codeOf(() => shrinkChannels(graph, { group: { ...wide, nodes: ['classifier'] }, ratio: 0.5 }))).toBe(
      'BAD_EDIT',
    );
    const classifier = { id: 'classifier', channels: 10, divisor: 1, nodes: ['classifier'] };
    expect(codeOf(() => shrinkChannels(graph, { group: classifier, ratio: 0.5 }))).toBe('BAD_EDIT');
    const both = [
      { group: wide, to: 8 },
      { group: inner, to: 9 },
    ];
    expect(codeOf(() => shrinkChannels(graph, both))).toBe('BAD_EDIT');
  });

  it.each([
    ['channelGroups', channelGroups],
    ['channelGroupsByWidth', channelGroupsByWidth],
  ])('by %s keeps random graphs valid after removals and skips, and never adds parameters', (_, groupsOf) => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = createRandom(seed);
        let graph = randomGraph(random);
        graph = removeLayers(
          graph,
          removableLayers(graph).filter(() => random.boolean()),
        );
        graph = addSkips(
          graph,
          compatiblePairs(graph).filter(() => random.boolean(0.2)),
        );
        const shrinks = groupsOf(graph).map((group) => ({ group, ratio: random.uniform() }));
        expect(cost(shrinkChannels(graph, shrinks)).parameters).toBeLessThanOrEqual(cost(graph).parameters);
        for (const shrink of shrinks) {
          expect(cost(shrinkChannels(graph, shrink)).parameters).toBeLessThanOrEqual(cost(graph).parameters);
        }
      }),
      { seed: 8, numRuns: 100 },
    );
  });

  it('shrinks what a custom op of free channels makes', () => {
    const g = graphBuilder({ x: [8] });
    const graph = g.build(g.linear(g.relu(g.linear(g.input, { outFeatures: 16, name: 'hidden' })), { outFeatures: 2 }));
    const [group] = channelGroups(graph);
    expect(cost(shrinkChannels(graph, { group, to: 4 })).parameters).toBe(8 * 4 + 4 + 4 * 2 + 2);
  });
});
