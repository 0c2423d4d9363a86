import { inferShapes } from '@archipelago/graph-ir';
import { describe, expect, it } from 'vitest';
import { vggSmall } from './vgg-small';

describe('vggSmall', () => {
  it.each([
    [[1, 8, 8], 10],
    [[3, 32, 32], 100],
  ] as const)('has eight convolutions and maps %j to %i classes', (input, classes) => {
    const graph = vggSmall(input, classes);
    expect(graph.nodes.filter(({ op }) => op === 'conv')).toHaveLength(8);
    expect(inferShapes(graph).get(graph.outputs[0])).toEqual([classes]);
  });
});
