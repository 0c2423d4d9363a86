import { describeEvaluatorContract } from '@archipelago/trials/testing';
import { describe, expect, it } from 'vitest';
import { recordedEvaluator } from './recorded-evaluator';

const records = [
  { key: '[1,2]', metrics: { accuracy: 0.5 } },
  { key: '[3]', metrics: { accuracy: 0.75 } },
];

describeEvaluatorContract('recordedEvaluator', () => recordedEvaluator<number[]>(records), {
  candidates: [[1, 2], [3]],
  metric: 'accuracy',
});

describe('recordedEvaluator', () => {
  it('finds candidates by a key of their own', () => {
    const evaluate = recordedEvaluator(records, { key: (length: number) => (length === 1 ? '[3]' : '[1,2]') });
    expect(evaluate(1)).toEqual({ accuracy: 0.75 });
  });

  it('a candidate that is not recorded is NOT_RECORDED', () => {
    expect(() => recordedEvaluator(records)([2])).toThrow(expect.objectContaining({ code: 'NOT_RECORDED' }));
  });

  it('refuses a key twice with DUPLICATE_ROW', () => {
    expect(() => recordedEvaluator([...records, records[0]])).toThrow(
      expect.objectContaining({ code: 'DUPLICATE_ROW' }),
    );
  });
});
