import { graphBuilder } from '@archipelago/graph-ir';
import { expect, it } from 'vitest';
import { convNorm, depthwiseNorm } from './conv-norm';

it('convNorm is a convolution without bias, a norm and the activation', () => {
  const g = graphBuilder({ x: [4, 8, 8] });
  const y = convNorm(g, g.input, { outChannels: 6, kernel: 3, activation: 'swish', norm: { epsilon: 1e-3 } });
  const { nodes } = g.build(y);
  expect(nodes.map(({ op }) => op)).toEqual(['conv', 'batchNorm', 'swish']);
  expect([nodes[0].attributes.bias, nodes[1].attributes.epsilon]).toEqual([false, 1e-3]);
});

it('convNorm without an activation ends with the norm', () => {
  const g = graphBuilder({ x: [4, 8, 8] });
  expect(g.build(convNorm(g, g.input, { outChannels: 6, kernel: 1 })).nodes.map(({ op }) => op)).toEqual([
    'conv',
    'batchNorm',
  ]);
});

it('depthwiseNorm has as many groups as channels', () => {
  const g = graphBuilder({ x: [4, 8, 8] });
  const { nodes } = g.build(depthwiseNorm(g, g.input, { kernel: 3, padding: 'same', stride: 2 }));
  expect(nodes[0].attributes).toMatchObject({ groups: 4, outChannels: 4, padding: [0, 0, 1, 1] });
});
