import { cost } from '@archipelago/graph-ir';
import { describe, expect, it } from 'vitest';
import { billions } from '../../fixtures/billions';
import { codeOf } from '../../fixtures/code-of';
import { findNetwork } from '../../zoo';

/** Multiply-adds of B0 to B7, in billions. */
const COSTS = Array.from({ length: 8 }, (_, i) => cost(findNetwork(`efficientnet-b${i}`).build()).multiplyAdds / 1e9);

describe('costs of committees of EfficientNets', () => {
  it.each([
    [[5, 5], '20.5'],
    [[5, 5, 5], '30.8'],
    [[3, 4, 4], '10.6'],
  ])('the ensemble %j has %s GFLOPs (Table 5.2)', (models, flops) => {
    expect(models.reduce((sum, model) => sum + COSTS[model], 0).toFixed(1)).toBe(flops);
  });

  it.each([
    [[0, 1], [78.7, 21.3], '0.532', '1.07'],
    [[0, 1, 3], [73.2, 21.4, 5.4], '0.669', '2.90'],
    [[0, 3, 3], [68.0, 26.4, 5.7], '1.077', '4.04'],
    [[1, 3, 4], [67.9, 15.3, 16.8], '2.011', '6.91'],
    [[2, 4, 4, 4], [67.6, 21.2, 0, 11.2], '3.401', '14.17'],
    [[2, 4, 4], [57.7, 26.0, 16.3], '3.568', '9.78'],
    [[2, 4, 5, 5], [67.6, 21.2, 5.9, 5.3], '4.111', '25.92'],
    [[3, 4, 4, 4], [67.3, 16.2, 10.9, 5.6], '4.235', '15.01'],
    [[3, 5, 5, 5], [67.3, 21.6, 5.6, 5.5], '6.888', '32.63'],
  ])(
    'the cascade %j that exits at %j %% costs %s G on average, %s G at most (Table 5.9)',
    (models, exits, mean, most) => {
      let spent = 0;
      let average = 0;
      models.forEach((model, stage) => {
        spent += COSTS[model];
        average += (exits[stage] / 100) * spent;
      });
      expect([average.toFixed(3), spent.toFixed(2)]).toEqual([mean, most]);
    },
  );

  it.each([
    ['b1', 300, '0.687', '1.083'],
    ['b2', 380, '0.994', '1.924'],
    ['b3', 456, '1.827', '4.179'],
    ['b4', 600, '4.394', '10.971'],
    ['b5', 600, '10.266', '17.192'],
    ['b6', 600, '19.068', '24.524'],
  ])('%s also at %d pixels costs %s G, then %s G (Table 5.13)', (model, side, first, second) => {
    const { build } = findNetwork(`efficientnet-${model}`);
    expect([billions(build(), 3), billions(build({ input: [3, side, side] }), 3)]).toEqual([first, second]);
  });
});

describe('efficientnetFamily', () => {
  it.each([
    'efficientnet-b8',
    'efficientnet-phi-',
    'efficientnet-phi-99',
    'efficientnet-phi-1e3',
    'efficientnet-phi-1-',
  ])('does not know %s', (name) => {
    expect(codeOf(() => findNetwork(name))).toBe('UNKNOWN_NAME');
  });

  it('takes any other φ by name', () => {
    expect(findNetwork('efficientnet-phi--2.5').input).toEqual([3, 158, 158]);
    expect(cost(findNetwork('efficientnet-phi-5.75').build()).parameters).toBeGreaterThan(33_726_740);
  });
});
