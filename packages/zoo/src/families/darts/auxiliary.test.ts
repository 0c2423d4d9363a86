import { cost, graphBuilder } from '@archipelago/graph-ir';
import { describe, expect, it } from 'vitest';
import { auxiliaryHead } from './auxiliary';

describe('auxiliaryHead', () => {
  it.each([
    ['cifar', 576, 8, 10, 476_426, 2],
    ['imagenet', 768, 7, 1000, 1_260_776, 1],
  ] as const)('for %s on %d×%d² and %d classes has %d parameters and %d norms', (...row) => {
    const [stem, channels, size, classes, parameters, norms] = row;
    const g = graphBuilder({ x: [channels, size, size] });
    const graph = g.build(auxiliaryHead(g, g.input, { classes, stem }));
    expect(cost(graph).parameters).toBe(parameters);
    expect(graph.nodes.filter(({ op }) => op === 'batchNorm')).toHaveLength(norms);
  });
});
