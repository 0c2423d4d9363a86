import { cost, graphBuilder, type Cost } from '@archipelago/graph-ir';
import { describe, expect, it } from 'vitest';
import { dartsOps, type DartsOp, type DartsOpOptions } from './ops';

function costOf(op: DartsOp, options: DartsOpOptions): Cost {
  const g = graphBuilder({ x: [16, 32, 32] });
  return cost(g.build(dartsOps[op](g, g.input, options)));
}

describe('dartsOps', () => {
  it.each([
    ['sep_conv_3x3', 864, 819_200, 800],
    ['sep_conv_5x5', 1376, 1_343_488, 1312],
    ['dil_conv_3x3', 432, 409_600, 400],
    ['dil_conv_5x5', 688, 671_744, 656],
  ] as const)('%s on 16×32×32 has %d parameters and %d multiply-adds, without affine norms %d parameters', (...row) => {
    const [op, parameters, multiplyAdds, weights] = row;
    expect(costOf(op, { stride: 1, affine: true })).toMatchObject({ parameters, multiplyAdds });
    expect(costOf(op, { stride: 2, affine: true })).toMatchObject({ parameters, multiplyAdds: multiplyAdds / 4 });
    expect(costOf(op, { stride: 1, affine: false }).parameters).toBe(weights);
  });

  it('skip_connect of stride 2 has 288 parameters and 65,536 multiply-adds', () => {
    const options = { stride: 2, affine: true };
    expect(costOf('skip_connect', options)).toMatchObject({ parameters: 288, multiplyAdds: 65_536 });
  });

  it.each(Object.keys(dartsOps) as DartsOp[])('%s keeps the channels and divides the sides by the stride', (op) => {
    for (const stride of [1, 2]) {
      const g = graphBuilder({ x: [16, 12, 8] });
      expect(dartsOps[op](g, g.input, { stride, affine: true }).shape).toEqual([16, 12 / stride, 8 / stride]);
    }
  });

  it.each(['none', 'max_pool_3x3', 'avg_pool_3x3', 'skip_connect', 'noise'] as const)('%s has no parameters', (op) => {
    expect(costOf(op, { stride: 1, affine: true }).parameters).toBe(0);
  });

  it('conv_7x1_1x7 has 14 C² weights', () => {
    expect(costOf('conv_7x1_1x7', { stride: 1, affine: false }).parameters).toBe(14 * 16 * 16);
  });
});
