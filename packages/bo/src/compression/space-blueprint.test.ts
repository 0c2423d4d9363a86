import { addSkips, graphBuilder, removeLayers, shrinkChannels, type Graph } from '@archipelago/graph-ir';
import { createRandom } from '@archipelago/numerics';
import { findNetwork } from '@archipelago/zoo';
import { describe, expect, it } from 'vitest';
import type { CompressionAction } from './action';
import { compressionSpace, type CompressionSpace } from './space';

/** What the blueprint must make, by the edits themselves. */
function edited({ teacher, groups }: CompressionSpace, { widths, removed, skips }: CompressionAction): Graph {
  const shrunk = shrinkChannels(
    teacher,
    groups.map((group) => ({ group, to: widths[group.id] ?? group.channels })),
  );
  return addSkips(
    removeLayers(shrunk, removed),
    skips.map(([from, to]) => ({ from, to })),
  );
}

/** A sum that two layers read, one that is listed after its reader, and a taken id. */
function tangled(): Graph {
  const g = graphBuilder({ image: [3, 8, 8] });
  const conv = (x: Parameters<typeof g.relu>[0], name?: string) =>
    g.conv(x, { outChannels: 8, kernel: 3, padding: 1, name });
  const a = conv(g.input);
  const b = conv(a, 'relu1/skip');
  const shared = g.add([a, b]);
  const c = g.add([g.relu(shared), conv(shared)]);
  const y = g.linear(g.globalAvgPool(conv(g.relu(c))), { outFeatures: 10 });
  const graph = g.build(y, { name: 'tangled' });
  return { ...graph, nodes: [...graph.nodes].reverse() };
}

describe.each([
  ['resnet18-cifar', findNetwork('resnet18-cifar').build()],
  ['shufflenet-1x-g2-inserted', findNetwork('shufflenet-1x-g2-inserted').build()],
  ['a graph listed backwards', tangled()],
])('Blueprint of %s', (_name, teacher) => {
  it('builds what shrinkChannels, removeLayers and addSkips build', () => {
    const space = compressionSpace(teacher);
    const random = createRandom('blueprint');
    for (let i = 0; i < 50; i++) {
      const action = space.sample(random);
      const { name, ...student } = space.build(action);
      const { name: teacherName, ...expected } = edited(space, action);
      expect(student).toEqual(expected);
      expect(name).toBe(`${teacherName}-student`);
    }
  });
});

describe('Blueprint', () => {
  it('joins a skip once, and one that is there already not at all', () => {
    const space = compressionSpace(tangled());
    const skips = space.pairs.map(({ from, to }) => [from, to] as const);
    const action = { widths: {}, removed: [], skips: [...skips, ...skips] };
    expect(space.build(action).nodes).toEqual(edited(space, action).nodes);
  });
});
