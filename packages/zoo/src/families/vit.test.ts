import { cost } from '@archipelago/graph-ir';
import { describe, expect, it } from 'vitest';
import { codeOf } from '../fixtures/code-of';
import { findNetwork } from '../zoo';
import { vit } from './vit';

describe('vit', () => {
  it.each([
    ['vit-b16-224', 86_567_656, 17_563_828_224],
    ['vit-b16-384', 86_859_496, 55_484_350_464],
    ['vit-l16-224', 304_326_632, 61_554_712_576],
    ['vit-l16-384', 304_715_752, 191_066_300_416],
  ])('%s has %d parameters and %d multiply-adds', (name, parameters, multiplyAdds) => {
    expect(cost(findNetwork(name).build())).toMatchObject({ parameters, multiplyAdds });
  });

  it('builds for images that are not square, with other patches', () => {
    const sizes = { layers: 2, width: 24, mlp: 48, heads: 3, patch: 4 };
    const graph = vit({ input: [1, 8, 12], classes: 5, ...sizes });
    expect(graph.nodes.find(({ op }) => op === 'reshape')?.attributes.shape).toEqual([24, 6]);
    expect(cost(graph).nodes.at(-1)?.shape).toEqual([5]);
  });

  it('takes any side that patches tile by name', () => {
    expect(findNetwork('vit-b16-32').input).toEqual([3, 32, 32]);
    for (const name of ['vit-b16-230', 'vit-b16-00', 'vit-h16-224', 'vit-b32-224', 'vit-b16']) {
      expect(codeOf(() => findNetwork(name))).toBe('UNKNOWN_NAME');
    }
  });

  it('refuses images that patches do not tile with BAD_INPUT', () => {
    expect(codeOf(() => findNetwork('vit-b16-224').build({ input: [3, 224, 225] }))).toBe('BAD_INPUT');
  });

  it.each([
    ['heads that do not divide the width', { layers: 1, width: 24, mlp: 48, heads: 5 }],
    ['10⁹ layers', { layers: 1e9, width: 24, mlp: 48, heads: 3 }],
    ['a width of 0', { layers: 1, width: 0, mlp: 48, heads: 5 }],
  ])('refuses %s with BAD_OPTION', (_, sizes) => {
    expect(codeOf(() => vit({ input: [3, 32, 32], classes: 5, ...sizes }))).toBe('BAD_OPTION');
  });
});
