import { graphBuilder, type Graph } from '@archipelago/graph-ir';
import { describe, expect, it } from 'vitest';
import { checkFigure, measure, printed } from './figure';

/** A 1×1 convolution from 3 to 4 channels with bias on 5×5, batch norm, ReLU and a linear layer to 2. */
function small(): Graph {
  const g = graphBuilder({ image: [3, 5, 5] });
  const x = g.relu(g.batchNorm(g.conv(g.input, { outChannels: 4, kernel: 1 })));
  return g.build(g.linear(g.globalAvgPool(x), { outFeatures: 2 }));
}

describe('measure', () => {
  it.each([
    ['parameters', 16 + 8 + 10],
    ['weights', 16 + 10],
    ['multiplyAdds', 300 + 8],
    ['multiplyAddsWithLinearBias', 300 + 8 + 2],
    ['operations', 300 + 8 + 2 * 100 + 100],
    ['flops', 2 * 308],
  ] as const)('%s of a small network are %d', (quantity, value) => {
    expect(measure(small(), quantity)).toBe(value);
  });

  it('multiplyAddsWithLinearBias leaves out linear layers without one', () => {
    const g = graphBuilder({ x: [3] });
    expect(measure(g.build(g.linear(g.input, { outFeatures: 2, bias: false })), 'multiplyAddsWithLinearBias')).toBe(6);
  });
});

describe('printed', () => {
  const facts = { quantity: 'parameters', source: 'here' } as const;

  it.each([
    ['20.04M', 20.04, 'M', 0.01],
    ['0.30G', 0.3, 'G', 0.01],
    ['574M', 574, 'M', 1],
    ['1,930,618', 1_930_618, '', 1],
  ])('%s is %d %s to the place %d', (text, value, unit, place) => {
    expect(printed(text, facts)).toEqual({ ...facts, value, unit, place });
  });
});

describe('checkFigure', () => {
  const facts = { quantity: 'parameters', source: 'here' } as const;

  it('agrees where ours rounds to what is printed', () => {
    expect(checkFigure(small(), printed('34', facts))).toEqual({ ours: 34, distance: 0, agrees: true });
    expect(checkFigure(small(), printed('0.00003M', facts)).agrees).toBe(true);
    expect(checkFigure(small(), printed('0.00004M', facts)).agrees).toBe(false);
  });

  it('a distance is ours over the published value, less 1', () => {
    expect(checkFigure(small(), printed('40', facts)).distance).toBeCloseTo(-0.15, 12);
  });
});
