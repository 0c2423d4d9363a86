import { graphBuilder } from '@archipelago/graph-ir';
import { createRandom } from '@archipelago/numerics';
import { describe, expect, it } from 'vitest';
import { initialize } from './initialize';

function moments(data: Float32Array): { mean: number; deviation: number } {
  const mean = data.reduce((sum, value) => sum + value, 0) / data.length;
  return { mean, deviation: Math.sqrt(data.reduce((sum, value) => sum + (value - mean) ** 2, 0) / data.length) };
}

describe('initialize', () => {
  const g = graphBuilder({ image: [16, 6, 6] });
  const x = g.batchNorm(g.conv(g.input, { outChannels: 32, kernel: 3, name: 'conv' }), { name: 'norm' });
  const graph = g.build(g.linear(g.flatten(x), { outFeatures: 40, name: 'linear' }));
  const weights = initialize(graph, createRandom(0));

  it('draws convolutions with deviation √(2 / fan out) = √(2 / 288)', () => {
    const { mean, deviation } = moments(weights['conv.weight'].data);
    expect(weights['conv.weight'].shape).toEqual([32, 16, 3, 3]);
    expect(Math.abs(mean)).toBeLessThan(0.005);
    expect(deviation / Math.sqrt(2 / 288)).toBeCloseTo(1, 1);
  });

  it('draws linear layers with deviation 0.01', () => {
    expect(moments(weights['linear.weight'].data).deviation / 0.01).toBeCloseTo(1, 1);
  });

  it('starts biases and means at 0, scales and variances at 1', () => {
    const constants = ['conv.bias', 'norm.shift', 'norm.runningMean', 'norm.scale', 'norm.runningVariance'];
    expect(constants.map((key) => [...new Set(weights[key].data)])).toEqual([[0], [0], [0], [1], [1]]);
  });

  it('gives a layer the same values whatever else is in the graph, and layers different ones', () => {
    const h = graphBuilder({ image: [16, 6, 6] });
    const first = h.conv(h.input, { outChannels: 16, kernel: 1, name: 'first' });
    const y = h.conv(first, { outChannels: 32, kernel: 3, name: 'conv' });
    const other = initialize(
      h.build(h.conv(y, { outChannels: 32, kernel: 3, name: 'twin', groups: 2 })),
      createRandom(0),
    );
    expect(other['conv.weight']).toEqual(weights['conv.weight']);
    expect([...other['twin.weight'].data.subarray(0, 9)]).not.toEqual([...other['conv.weight'].data.subarray(0, 9)]);
  });

  it('draws another set for another seed', () => {
    expect(initialize(graph, createRandom(1))['conv.weight']).not.toEqual(weights['conv.weight']);
  });
});
