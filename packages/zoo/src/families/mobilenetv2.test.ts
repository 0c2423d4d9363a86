import { cost } from '@archipelago/graph-ir';
import { describe, expect, it } from 'vitest';
import { measure } from '../figure';
import { codeOf } from '../fixtures/code-of';
import { findNetwork } from '../zoo';
import { mobilenetv2 } from './mobilenetv2';

describe('mobilenetv2', () => {
  it.each([
    ['0.75', 160, '107 M', 2_637_705, 2_611_065, 107_296_480],
    ['1.0', 160, '.154 G', 3_506_153, 3_472_041, 154_084_480],
    ['1.0', 192, '.22 G', 3_506_153, 3_472_041, 221_317_888],
    ['1.0', 224, '.30 G', 3_506_153, 3_472_041, 300_775_552],
    ['1.4', 224, '.58 G', 6_110_569, 6_062_633, 582_197_616],
  ])(
    'mobilenetv2-%s at %d pixels has %s multiply-adds; %d parameters, %d without norms, and %d multiply-adds',
    (width, side, _, parameters, weights, multiplyAdds) => {
      const graph = findNetwork(`mobilenetv2-${width}`).build({ input: [3, side, side] });
      expect(cost(graph)).toMatchObject({ parameters, multiplyAdds });
      expect(measure(graph, 'weights')).toBe(weights);
    },
  );

  it('mobilenetv2-1.0 for 1000 classes has 3,504,872 parameters and 300,774,272 multiply-adds', () => {
    const graph = findNetwork('mobilenetv2-1.0').build({ classes: 1000 });
    expect(cost(graph)).toMatchObject({ parameters: 3_504_872, multiplyAdds: 300_774_272 });
  });

  it.each([
    [0.35, 1280],
    [1, 1280],
    [1.4, 1792],
  ])('a width of %d has %d features before the classifier', (width, features) => {
    const graph = mobilenetv2({ input: [3, 32, 32], classes: 10, width });
    expect(graph.nodes.find(({ id }) => id === 'head')?.attributes.outChannels).toBe(features);
  });

  it('takes any width by name', () => {
    expect(findNetwork('mobilenetv2-1').build().nodes).toEqual(findNetwork('mobilenetv2-1.0').build().nodes);
    expect(cost(findNetwork('mobilenetv2-0.6').build({ input: [1, 1, 1] })).nodes.at(-1)?.shape).toEqual([1001]);
  });

  it('refuses a negative width with BAD_OPTION, and names without a width', () => {
    expect(codeOf(() => mobilenetv2({ input: [3, 32, 32], classes: 10, width: -1 }))).toBe('BAD_OPTION');
    for (const name of ['mobilenetv2', 'mobilenetv2-0', 'mobilenetv2-0.0', 'mobilenetv2-99', 'mobilenetv2-1.']) {
      expect(codeOf(() => findNetwork(name))).toBe('UNKNOWN_NAME');
    }
  });
});
