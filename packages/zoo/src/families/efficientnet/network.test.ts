import { cost } from '@archipelago/graph-ir';
import { describe, expect, it } from 'vitest';
import { codeOf } from '../../fixtures/code-of';
import { findNetwork } from '../../zoo';
import { efficientnet } from './network';

describe('efficientnet', () => {
  it.each([
    ['b0', '0.39', 5_288_548, 385_814_752],
    ['b1', '0.69', 7_794_184, 686_802_832],
    ['b2', '1.0', 9_109_994, 993_561_872],
    ['b3', '1.8', 12_233_232, 1_827_141_392],
    ['b4', '4.4', 19_341_616, 4_393_771_024],
    ['b5', '10.3', 30_389_784, 10_266_384_752],
    ['b6', '19.1', 43_040_704, 19_067_593_536],
    ['b7', '37 (it is 37.7)', 66_347_960, 37_745_884_192],
  ])('efficientnet-%s has %s GFLOPs: %d parameters, %d multiply-adds', (model, _, parameters, multiplyAdds) => {
    expect(cost(findNetwork(`efficientnet-${model}`).build())).toMatchObject({ parameters, multiplyAdds });
  });

  it('b7 is 2.0 % above the printed 37', () => {
    const [figure] = findNetwork('efficientnet-b7').published;
    const { multiplyAdds } = cost(findNetwork('efficientnet-b7').build());
    expect((100 * (multiplyAdds / 37e9 - 1)).toFixed(1)).toBe('2.0');
    expect(figure).toMatchObject({ value: 37, unit: 'G' });
    expect(figure.unmatched).toBeDefined();
  });

  it('drops later blocks more often, and the classifier’s input at the given rate', () => {
    const options = { input: [3, 32, 32], classes: 10, width: 1, depth: 1, dropPathRate: 0.4, dropoutRate: 0.3 };
    const { nodes } = efficientnet(options);
    const rates = nodes.filter(({ op }) => op === 'dropPath').map(({ attributes }) => attributes.rate as number);
    expect(rates).toHaveLength(9);
    expect(rates).toEqual([...rates].sort((a, b) => a - b));
    expect(Math.max(...rates)).toBeLessThan(0.4);
    expect(nodes.find(({ op }) => op === 'dropout')?.attributes.rate).toBe(0.3);
  });

  it('without rates it drops nothing', () => {
    const { nodes } = efficientnet({ input: [3, 32, 32], classes: 10, width: 1, depth: 1, dropPathRate: 0 });
    expect(nodes.some(({ op }) => op === 'dropPath')).toBe(false);
  });

  it('builds for the smallest image and for one channel', () => {
    expect(cost(findNetwork('efficientnet-b0').build({ input: [1, 1, 1], classes: 1 })).nodes.at(-1)?.shape).toEqual([
      1,
    ]);
  });

  it.each([
    ['a width of 0', { width: 0, depth: 1 }],
    ['a width that is no number', { width: NaN, depth: 1 }],
    ['a depth of 10⁹', { width: 1, depth: 1e9 }],
  ])('refuses %s with BAD_OPTION', (_, options) => {
    expect(codeOf(() => efficientnet({ input: [3, 32, 32], classes: 10, ...options }))).toBe('BAD_OPTION');
  });
});
