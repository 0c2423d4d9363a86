import { cost, graphBuilder } from '@archipelago/graph-ir';
import { createRandom } from '@archipelago/numerics';
import { describe, expect, it } from 'vitest';
import { initialize } from './initialize';
import { checkWeights, parametersOf } from './parameters';

const g = graphBuilder({ image: [2, 5, 5] });
const graph = g.build(g.batchNorm(g.conv(g.input, { outChannels: 3, kernel: 3, name: 'conv' }), { name: 'norm' }));

describe('parametersOf', () => {
  it('lists what every node owns, in order', () => {
    expect(parametersOf(graph).map(({ key }) => key)).toEqual([
      'conv.weight',
      'conv.bias',
      'norm.scale',
      'norm.shift',
      'norm.runningMean',
      'norm.runningVariance',
    ]);
  });

  it('counts as graph-ir does', () => {
    const count = (trainable: boolean) =>
      parametersOf(graph)
        .filter((parameter) => parameter.trainable === trainable)
        .reduce((sum, { shape }) => sum + shape.reduce((product, axis) => product * axis, 1), 0);
    expect([count(true), count(false)]).toEqual([cost(graph).parameters, cost(graph).buffers]);
  });
});

describe('checkWeights', () => {
  const parameters = parametersOf(graph);
  const weights = initialize(graph, createRandom(0));

  it('accepts weights of the graph, and more', () => {
    checkWeights(parameters, { ...weights, other: { shape: [1], data: new Float32Array(1) } });
  });

  it('names what is missing or of another shape', () => {
    const { ['conv.bias']: bias, ...others } = weights;
    expect(() => checkWeights(parameters, others)).toThrow(
      expect.objectContaining({ code: 'MISSING_WEIGHTS', place: 'conv.bias' }),
    );
    expect(() => checkWeights(parameters, { ...others, 'conv.bias': { ...bias, shape: [4] } })).toThrow(
      expect.objectContaining({ code: 'SHAPE_MISMATCH', place: 'conv.bias' }),
    );
    expect(() =>
      checkWeights(parameters, { ...others, 'conv.bias': { shape: [3], data: new Float32Array(2) } }),
    ).toThrow(expect.objectContaining({ code: 'SHAPE_MISMATCH', place: 'conv.bias' }));
  });
});
