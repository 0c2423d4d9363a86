import { cost, GraphError, graphBuilder } from '@archipelago/graph-ir';
import { describe, expect, it } from 'vitest';
import { factorizedReduce, reluConvBn } from './blocks';

describe('reluConvBn', () => {
  it('has in · out weights, and 2 a channel in an affine norm', () => {
    const g = graphBuilder({ x: [6, 4, 4] });
    expect(cost(g.build(reluConvBn(g, g.input, { outChannels: 5, affine: true }))).parameters).toBe(30 + 10);
    const h = graphBuilder({ x: [6, 4, 4] });
    expect(cost(h.build(reluConvBn(h, h.input, { outChannels: 5, affine: false }))).parameters).toBe(30);
  });
});

describe('factorizedReduce', () => {
  it('halves the sides; an odd channel goes to the second half', () => {
    const g = graphBuilder({ x: [6, 8, 4] });
    const y = factorizedReduce(g, g.input, { outChannels: 5, affine: false });
    expect(y.shape).toEqual([5, 4, 2]);
    const convs = g.build(y).nodes.filter(({ op }) => op === 'conv');
    expect(convs.map(({ attributes }) => attributes.outChannels)).toEqual([2, 3]);
  });

  it('refuses odd sides', () => {
    const g = graphBuilder({ x: [6, 7, 7] });
    expect(() => factorizedReduce(g, g.input, { outChannels: 6, affine: false })).toThrow(GraphError);
  });
});
