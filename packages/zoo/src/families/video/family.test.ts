import { cost } from '@archipelago/graph-ir';
import { expect, it } from 'vitest';
import { codeOf } from '../../fixtures/code-of';
import { findNetwork } from '../../zoo';

it.each([
  ['i3d-nl', 1305],
  ['s3d-nl', 825],
])('%s has %d GFLOPs', (name, flops) => {
  expect(Math.round((2 * cost(findNetwork(name).build()).multiplyAdds) / 1e9)).toBe(flops);
});

it.each(['i3d', 's3d', 's3d-g', 'i3d-r50'])('%s names five insertion points that it has', (name) => {
  const { insertionPoints, build } = findNetwork(name);
  expect(insertionPoints).toHaveLength(5);
  const ids = new Set(build().nodes.map(({ id }) => id));
  for (const id of insertionPoints!) expect(ids).toContain(id);
});

it('takes non-local blocks in every backbone', () => {
  const graph = findNetwork('i3d-r50-nl').build({ input: [3, 8, 64, 64], classes: 5 });
  expect(graph.nodes.filter(({ id }) => id.endsWith('/nonLocal/scores'))).toHaveLength(5);
});

it.each(['i3d-', 'i3d-nl-nl', 's3d-r50', '-nl', 'toString', 'constructor-nl'])('does not know %s', (name) => {
  expect(codeOf(() => findNetwork(name))).toBe('UNKNOWN_NAME');
});
