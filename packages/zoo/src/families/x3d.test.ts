import { cost, inferShapes } from '@archipelago/graph-ir';
import { describe, expect, it } from 'vitest';
import { billions } from '../fixtures/billions';
import { codeOf } from '../fixtures/code-of';
import { findNetwork } from '../zoo';
import { x3d } from './x3d';

describe('x3d', () => {
  it.each([
    ['xs', 4, 160, '0.605', '0.839'],
    ['s', 13, 160, '1.963', '2.722'],
    ['m', 16, 224, '4.732', '6.181'],
    ['l', 16, 312, '18.368', '24.764'],
    ['xl', 16, 312, '35.838', '48.407'],
  ])(
    'x3d-%s on %d frames of %d pixels has %s G multiply-adds, at its test crop %s G',
    (model, frames, crop, train, test) => {
      const { build } = findNetwork(`x3d-${model}`);
      const classes = 400;
      const costs = [build({ classes, input: [3, frames, crop, crop] }), build({ classes })];
      expect(costs.map((graph) => billions(graph, 3))).toEqual([train, test]);
    },
  );

  it.each([
    ['m', '6.2'],
    ['l', '24.8'],
    ['xl', '48.4'],
  ])('x3d-%s has %s GFLOPs a clip', (model, flops) => {
    expect(billions(findNetwork(`x3d-${model}`).build(), 1)).toBe(flops);
  });

  it.each([
    ['xs', 3_794_322, 4_204_122],
    ['s', 3_794_322, 4_204_122],
    ['m', 3_794_322, 4_204_122],
    ['l', 6_153_432, 6_563_232],
    ['xl', 11_095_904, 11_505_704],
  ])('x3d-%s has %d parameters for 400 classes and %d for 600', (model, k400, k600) => {
    const counts = [400, 600].map((classes) => cost(findNetwork(`x3d-${model}`).build({ classes })).parameters);
    expect(counts).toEqual([k400, k600]);
  });

  it('x3d-xl is 32, 72, 136 and 280 wide, and 72, 162, 306 and 630 inside', () => {
    const graph = findNetwork('x3d-xl').build();
    const shapes = inferShapes(graph);
    const widths = (name: string) => [1, 2, 3, 4].map((stage) => shapes.get(`stage${stage}/block1/${name}`)?.[0]);
    expect([widths('project'), widths('expand')]).toEqual([
      [32, 72, 136, 280],
      [72, 162, 306, 630],
    ]);
  });

  it('gates every other block', () => {
    const gated = findNetwork('x3d-m')
      .build()
      .nodes.filter(({ op }) => op === 'mul')
      .map(({ id }) => id.split('/').slice(0, 2).join('/'));
    expect(gated.slice(0, 5)).toEqual([
      'stage1/block1',
      'stage1/block3',
      'stage2/block1',
      'stage2/block3',
      'stage2/block5',
    ]);
  });

  it('builds for the smallest clip, and refuses images with BAD_INPUT', () => {
    expect(cost(findNetwork('x3d-xs').build({ input: [1, 1, 1, 1], classes: 3 })).nodes.at(-1)?.shape).toEqual([3]);
    expect(codeOf(() => findNetwork('x3d-xs').build({ input: [3, 182, 182] }))).toBe('BAD_INPUT');
  });

  it.each([
    ['a depth of 10⁹', { depth: 1e9, width: 1 }],
    ['a width of 0', { depth: 1, width: 0 }],
  ])('refuses %s with BAD_OPTION', (_, options) => {
    expect(codeOf(() => x3d({ input: [3, 4, 32, 32], classes: 10, ...options }))).toBe('BAD_OPTION');
  });
});
