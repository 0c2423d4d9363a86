import { createRandom } from '@archipelago/numerics';
import { describe, expect, it } from 'vitest';
import { resolveTrainOptions, type TrainOptions } from './options';

const examples = { images: new Float32Array(4), shape: [2], labels: [0, 1] };
const targets = { shape: [2, 3], data: new Float32Array(6) };
const base: TrainOptions = { data: examples, epochs: 2, learningRate: 0.1, random: createRandom(0) };
const lossesOf = (options: Partial<TrainOptions>) => {
  const { loss, validationLoss } = resolveTrainOptions({ ...base, ...options });
  return [loss.name, validationLoss.name];
};

describe('resolveTrainOptions', () => {
  it('chooses the loss by what there is to learn from', () => {
    const teacher = { graph: { inputs: [], nodes: [], outputs: [] }, weights: {} };
    expect(lossesOf({ validation: examples })).toEqual(['crossEntropy', 'crossEntropy']);
    expect(lossesOf({ teacher, validation: examples })).toEqual(['meanSquaredError', 'crossEntropy']);
    const unlabelled = { ...examples, labels: undefined, targets };
    expect(lossesOf({ data: unlabelled, validation: unlabelled })).toEqual(['meanSquaredError', 'meanSquaredError']);
    expect(lossesOf({ data: { ...examples, targets } })[0]).toBe('crossEntropy');
  });

  it("makes a constant schedule of a number and keeps the nodes' rates of dropping", () => {
    const { learningRate, rate } = resolveTrainOptions(base);
    expect([learningRate(0), learningRate(7)]).toEqual([0.1, 0.1]);
    const input = { name: 'random.a', node: 'a', op: 'dropout', shape: [1], kind: 'mask', rate: 0.3 } as const;
    expect(rate(input, 1)).toBe(0.3);
  });

  it('refuses a teacher that the loss does not listen to', () => {
    const teacher = { graph: { inputs: [], nodes: [], outputs: [] }, weights: {} };
    const loss = resolveTrainOptions(base).loss;
    expect(() => resolveTrainOptions({ ...base, teacher, loss })).toThrow(
      expect.objectContaining({ code: 'BAD_ATTRIBUTE', place: 'loss' }),
    );
  });
});
