import { cost } from '@archipelago/graph-ir';
import { describe, expect, it } from 'vitest';
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

  it('vgg19-cifar has 55 layers', () => {
    expect(findNetwork('vgg19-cifar').build().nodes).toHaveLength(55);
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
