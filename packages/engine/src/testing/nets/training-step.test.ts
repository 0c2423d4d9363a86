import { describe, expect, it } from 'vitest';
import { interpret } from '../../reference/interpret';
import { nets } from '.';
import { trainingStep } from './training-step';

describe('trainingStep', () => {
  it.each(nets)('lowers the loss of the $name', (net) => {
    const { program, carry, weights, data } = trainingStep(net, { learningRate: 0.1 });
    const feeds = data(6, 'one batch');
    let state: Parameters<typeof interpret>[1] = weights;
    const losses = Array.from({ length: 8 }, () => {
      const results = interpret(program, { ...feeds, ...state });
      state = Object.fromEntries(Object.entries(carry).map(([output, input]) => [input, results[output]]));
      return results.loss.data[0];
    });
    expect(losses.at(-1)).toBeLessThan(losses[0]);
  });
});
