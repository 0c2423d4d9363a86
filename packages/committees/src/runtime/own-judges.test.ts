import { describe, expect, test } from 'vitest';
import type { Judge } from './judge';
import { lastJudge, voteJudge } from './own-judges';

const options = {
  classes: 3,
  kind: 'decisions',
  confidence: 'maxProbability',
  models: 3,
} as const;

function verdicts(judge: Judge, said: readonly (readonly [label: number, confidence: number])[]) {
  const evidence = judge.start();
  return said.map(([label, confidence], stage) => {
    judge.take(evidence, stage, { output: { labels: [label], confidences: [confidence] }, i: 0 });
    const verdict = judge.decide(evidence, stage);
    return [verdict.label, verdict.confidence];
  });
}

describe('lastJudge', () => {
  test('says what the last model says', () => {
    const said = [
      [2, 0.4],
      [0, 0.9],
      [1, 0.1],
    ] as const;
    expect(verdicts(lastJudge(options), said)).toEqual(said);
    expect(lastJudge(options).probabilities()).toBeUndefined();
  });

  test('scores are decided each by itself', () => {
    const judge = lastJudge({ ...options, kind: 'logits' });
    const evidence = judge.start();
    judge.take(evidence, 0, { output: [0, 9, 0], i: 0 });
    judge.take(evidence, 1, { output: [Math.log(2), 0, 0], i: 0 });
    expect(judge.decide(evidence, 1)).toEqual({ label: 0, confidence: expect.closeTo(0.5, 14) });
    expect([...judge.probabilities()!]).toEqual([0.5, 0.25, 0.25].map((p) => expect.closeTo(p, 14)));
  });
});

describe('voteJudge', () => {
  test('says what most say', () => {
    expect(
      verdicts(voteJudge(options), [
        [2, 0.1],
        [1, 0.9],
        [2, 0.1],
      ]),
    ).toEqual([
      [2, 1],
      [1, 1 / 2],
      [2, 2 / 3],
    ]);
  });

  test('of level ones it takes the surest, and then the lowest', () => {
    expect(
      verdicts(voteJudge(options), [
        [2, 0.5],
        [1, 0.4],
      ])[1],
    ).toEqual([2, 1 / 2]);
    expect(
      verdicts(voteJudge(options), [
        [2, 0.5],
        [1, 0.5],
      ])[1],
    ).toEqual([1, 1 / 2]);
  });
});
