import { describe, expect, test } from 'vitest';
import { meanScorer } from '../tables/mean-scorer';
import { meanJudge, type MeanJudgeOptions } from './mean-judge';

const options: MeanJudgeOptions = {
  classes: 2,
  kind: 'logits',
  combination: 'logits',
  confidence: 'maxProbability',
  models: 3,
};

/** What is said after each of some rows. */
function verdicts(rows: readonly (readonly number[])[], changes: Partial<MeanJudgeOptions> = {}) {
  const judge = meanJudge({ ...options, ...changes });
  const evidence = judge.start();
  return rows.map((output, stage) => {
    judge.take(evidence, stage, { output, i: 0 });
    const { label, confidence } = judge.decide(evidence, stage);
    return { label, confidence, probabilities: [...judge.probabilities()!] };
  });
}

describe('meanJudge', () => {
  test('is sure by the softmax of the mean of logits', () => {
    const [first, second, third] = verdicts([
      [3, 0],
      [0, 5],
      [0, 4],
    ]);
    const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));
    expect(first).toMatchObject({ label: 0, confidence: expect.closeTo(sigmoid(3), 14) });
    expect(second).toMatchObject({ label: 1, confidence: expect.closeTo(sigmoid(1), 14) });
    expect(third).toMatchObject({ label: 1, confidence: expect.closeTo(sigmoid(2), 14) });
    expect(third.probabilities).toEqual([expect.closeTo(sigmoid(-2), 14), expect.closeTo(sigmoid(2), 14)]);
  });

  test('is sure by the mean of probabilities', () => {
    const [, second] = verdicts(
      [
        [0.9, 0.1],
        [0.3, 0.7],
      ],
      { kind: 'probabilities', combination: 'probabilities' },
    );
    expect(second).toMatchObject({ label: 0, confidence: expect.closeTo(0.6, 14) });
    const [, ofLogits] = verdicts(
      [
        [Math.log(9), 0],
        [0, Math.log(7 / 3)],
      ],
      { combination: 'probabilities' },
    );
    expect(ofLogits.probabilities).toEqual([expect.closeTo(0.6, 14), expect.closeTo(0.4, 14)]);
  });

  test('models that deny each other by thousands leave a mean', () => {
    const [, second] = verdicts([
      [5000, 0],
      [0, 4999],
    ]);
    expect(second).toMatchObject({ label: 0, confidence: expect.closeTo(1 / (1 + Math.exp(-0.5)), 12) });
  });

  test('reads one input of a batch', () => {
    const judge = meanJudge(options);
    const evidence = judge.start();
    judge.take(evidence, 0, { output: Float32Array.of(9, 0, 0, 1), i: 1 });
    expect(judge.decide(evidence, 0)).toMatchObject({ label: 1 });
  });

  test('agreement is the share of models that predict the same', () => {
    const found = verdicts(
      [
        [9, 0],
        [0, 1],
        [0, 2],
      ],
      { confidence: 'agreement' },
    );
    expect(found.map(({ label, confidence }) => [label, confidence])).toEqual([
      [0, 1],
      [0, 1 / 2],
      [0, 1 / 3],
    ]);
  });

  test('a threshold changes no confidence that reaches it, and leaves the others below it', () => {
    const judge = meanJudge({ ...options, classes: 3 });
    const evidence = judge.start();
    judge.take(evidence, 0, { output: [1, 2, 3], i: 0 });
    const { confidence } = judge.decide(evidence, 0);
    for (const threshold of [0.1, confidence, confidence * (1 + 1e-15)]) {
      expect(judge.decide(evidence, 0, threshold)).toEqual({ label: 2, confidence });
    }
    expect(judge.decide(evidence, 0, [0, 0, 0.9]).confidence).toBeLessThan(0.9);
    expect(judge.decide(evidence, 0, [0.9, 0.9, 0.1])).toEqual({ label: 2, confidence });
  });

  test('probabilities of few digits, which add up to less than 1, are sure as in a table', () => {
    const rows = [
      [0.62, 0.37],
      [0.4, 0.595],
    ];
    const [, second] = verdicts(rows, { kind: 'probabilities', combination: 'probabilities' });
    expect(second.confidence).toBeCloseTo(1.02 / (1.02 + 0.965), 14);
    const score = meanScorer({
      ...options,
      kind: 'probabilities',
      combination: 'probabilities',
      copies: [1, 1],
      size: 2,
    });
    expect(second.confidence).toBeCloseTo(score([[rows[0]], [rows[1]]], 1).confidences[2], 14);
  });
});
