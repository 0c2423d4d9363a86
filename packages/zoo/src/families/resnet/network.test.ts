import { cost, inferShapes } from '@archipelago/graph-ir';
import { describe, expect, it } from 'vitest';
import { billions } from '../../fixtures/billions';
import { codeOf } from '../../fixtures/code-of';
import { findNetwork } from '../../zoo';
import { resnet, resnetStages } from './network';

describe('resnet', () => {
  it.each([
    [50, 25_557_032, 4_089_184_256, 3_482_255_360],
    [101, 44_549_160, 7_801_405_440, 7_194_476_544],
    [152, 60_192_808, 11_513_626_624, 10_906_697_728],
    [200, 64_673_832, 15_007_481_856, 14_400_552_960],
  ])('resnet%d has %d parameters and %d multiply-adds, in the TF-Slim layout %d', (depth, parameters, v15, slim) => {
    const networks = [`resnet${depth}`, `resnet${depth}-slim`].map((name) => cost(findNetwork(name).build()));
    expect(networks.map((network) => network.parameters)).toEqual([parameters, parameters]);
    expect(networks.map(({ multiplyAdds }) => multiplyAdds)).toEqual([v15, slim]);
  });

  it.each([
    [101, '7.2'],
    [152, '10.9'],
    [200, '14.4'],
  ])('resnet%d-slim has %s GFLOPs', (depth, flops) => {
    expect(billions(findNetwork(`resnet${depth}-slim`).build(), 1)).toBe(flops);
  });

  it.each([
    [101, '7.570'],
    [152, '11.282'],
    [200, '14.776'],
  ])('resnet%d-v1, which strides in the first 1×1, has %s G multiply-adds', (depth, multiplyAdds) => {
    expect(billions(findNetwork(`resnet${depth}-v1`).build(), 3)).toBe(multiplyAdds);
  });

  it.each(['resnet50', 'resnet50-v1', 'resnet50-slim'])('%s ends with 2048 × 7 × 7', (name) => {
    expect(inferShapes(findNetwork(name).build()).get('stage4/unit3/relu')).toEqual([2048, 7, 7]);
  });

  it('builds for the smallest image', () => {
    expect(cost(findNetwork('resnet50-slim').build({ input: [1, 1, 1], classes: 2 })).nodes.at(-1)?.shape).toEqual([2]);
  });
});

it.each([[[3, 4, 0, 3]], [[3, 1e9]], [[2.5]]])('resnet of %j units is refused with BAD_OPTION', (units) => {
  expect(codeOf(() => resnet({ input: [3, 32, 32], classes: 10, units }))).toBe('BAD_OPTION');
});

describe('resnetStages', () => {
  it('strides in the first unit from stage 2, or in the last up to stage 3', () => {
    expect(resnetStages([2, 2, 2], 'v1.5').map(({ strides }) => strides)).toEqual([
      [1, 1],
      [2, 1],
      [2, 1],
    ]);
    expect(resnetStages([2, 2, 2], 'slim').map(({ strides }) => strides)).toEqual([
      [1, 2],
      [1, 2],
      [1, 1],
    ]);
  });
});
