import { compatiblePairs, cost, inferShapes, removableLayers } from '@archipelago/graph-ir';
import { describe, expect, it } from 'vitest';
import { codeOf } from '../fixtures/code-of';
import { edgesOf, layersWithoutSums, longestOf } from '../fixtures/layers';
import { findNetwork } from '../zoo';
import { shufflenet } from './shufflenet';

describe('shufflenet', () => {
  it.each([
    ['0.5x-g1', '0.26', 259_960],
    ['0.5x-g2', '0.27', 268_359],
    ['0.5x-g3', '0.27', 271_828],
    ['0.5x-g4', '0.27', 273_448],
    ['0.5x-g8', '0.31', 305_542],
    ['1.5x-g1', '2.09', 2_093_836],
    ['1.5x-g2', '2.07', 2_072_509],
    ['1.5x-g3', '2.03', 2_032_288],
    ['1.5x-g4', '1.99', 1_992_556],
    ['1.5x-g8', '2.08', 2_084_806],
  ])('shufflenet-%s for 100 classes has %s M parameters: %d', (configuration, _, parameters) => {
    expect(cost(findNetwork(`shufflenet-${configuration}`).build({ classes: 100 })).parameters).toBe(parameters);
  });

  it.each([
    ['shufflenet-1x-g2-inserted', 10, '0.99', 987_870],
    ['shufflenet-1x-g2-inserted', 100, '1.06', 1_059_960],
    ['shufflenet-1x-g2', 10, '0.89', 887_582],
    ['shufflenet-1x-g2', 100, '0.96', 959_672],
  ])('%s for %d classes has %s M parameters: %d', (name, classes, _, parameters) => {
    expect(cost(findNetwork(name).build({ classes })).parameters).toBe(parameters);
  });

  it('the inserted convolutions add 11.3 % for 10 classes and 10.5 % for 100', () => {
    const added = [10, 100].map((classes) => {
      const [plain, inserted] = ['shufflenet-1x-g2', 'shufflenet-1x-g2-inserted'].map(
        (name) => cost(findNetwork(name).build({ classes })).parameters,
      );
      return (100 * (inserted / plain - 1)).toFixed(1);
    });
    expect(added).toEqual(['11.3', '10.5']);
  });

  it('shufflenet-1x-g2 has 156 layers', () => {
    expect(layersWithoutSums(findNetwork('shufflenet-1x-g2').build())).toHaveLength(156);
  });

  // The published pairs include those that end in a concatenation, which no skip may.
  it('shufflenet-1x-g2-inserted has 159 layers, 174 edges, 114 removable, 2028 - 8 skips of at most 74', () => {
    const graph = findNetwork('shufflenet-1x-g2-inserted').build();
    expect([layersWithoutSums(graph).length, edgesOf(graph)]).toEqual([159, 174]);
    expect(removableLayers(graph)).toHaveLength(114);
    const skips = compatiblePairs(graph);
    expect([skips.length, longestOf(graph, skips)]).toEqual([2020, 74]);
    const shapes = inferShapes(graph);
    const layers = layersWithoutSums(graph);
    const intoConcat = layers.flatMap(({ op, inputs }, place) =>
      op === 'concat'
        ? layers.slice(0, place).filter(({ id }) => `${shapes.get(id)}` === `${shapes.get(inputs[0])}`)
        : [],
    );
    expect(skips.length + intoConcat.length).toBe(2028);
  });

  it('takes other multipliers by name', () => {
    const graph = findNetwork('shufflenet-0.25x-g3').build();
    expect(inferShapes(graph).get('stage3/unit4/relu2')).toEqual([240, 4, 4]);
  });

  it.each([
    ['groups of 5', { multiplier: 1, groups: 5 }],
    ['a multiplier of 0', { multiplier: 0, groups: 1 }],
    ['a multiplier that leaves less than the stem', { multiplier: 0.1, groups: 2 }],
    ['a multiplier that is no number', { multiplier: NaN, groups: 2 }],
  ])('refuses %s with BAD_OPTION', (_, options) => {
    expect(codeOf(() => shufflenet({ input: [3, 32, 32], classes: 10, ...options }))).toBe('BAD_OPTION');
  });

  it('its names end at 8 groups', () => {
    for (const name of ['shufflenet-1x-g5', 'shufflenet-1x-g', 'shufflenet-x-g2', 'shufflenet-1x-g2-insert']) {
      expect(codeOf(() => findNetwork(name))).toBe('UNKNOWN_NAME');
    }
  });
});
