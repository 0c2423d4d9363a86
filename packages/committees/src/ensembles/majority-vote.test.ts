import { expect, test } from 'vitest';
import { argmax } from '../confidence/softmax';
import { decisionsOf } from '../members/decisions';
import type { Decisions, Scores } from '../members/output';
import { scoresOf } from '../members/scores';
import { majorityVote } from './majority-vote';

const third = [1 / 3, 1 / 3, 1 / 3];

async function votes(rows: readonly (readonly number[])[], shares: readonly number[]): Promise<number[]> {
  const members = rows.map((row) => scoresOf(row, { kind: 'logits', classes: row.length }));
  return Array.from(await (majorityVote(members, shares) as Scores).read(0, 1));
}

test('two voices beat one that is surer', async () => {
  const shares = await votes([[1, 0], [1, 0], [0, 50]], third); // prettier-ignore
  expect(argmax(shares)).toBe(0);
  expect(shares[0]).toBeCloseTo(2 / 3, 5);
  expect(shares[0] + shares[1]).toBeCloseTo(1, 14);
});

test('a tie goes to the greater mean probability, then to the lower class', async () => {
  expect(argmax(await votes([[1, 0], [0, 3]], [0.5, 0.5]))).toBe(1); // prettier-ignore
  expect(argmax(await votes([[3, 0], [0, 3]], [0.5, 0.5]))).toBe(0); // prettier-ignore
});

test('weights can turn a vote', async () => {
  expect(argmax(await votes([[1, 0], [1, 0], [0, 1]], [0.2, 0.2, 0.6]))).toBe(1); // prettier-ignore
});

test('decisions are counted too; of a tie the surer voters win', () => {
  const say = (labels: number[], confidences: number[]) => decisionsOf({ labels, confidences, classes: 3 });
  const members = [say([2, 0, 2], [0.5, 0.6, 0.7]), say([2, 1, 1], [0.5, 0.9, 0.7]), say([0, 2, 0], [0.9, 0.5, 0.7])];
  const { labels, confidences } = majorityVote(members, third) as Decisions;
  expect(Array.from(labels)).toEqual([2, 1, 0]);
  expect(confidences[0]).toBeCloseTo(2 / 3, 14);
});

test('shares that tie but for rounding tie: 0.1 + 0.2 against 0.3', () => {
  const say = (label: number, confidence: number) =>
    decisionsOf({ labels: [label], confidences: [confidence], classes: 2 });
  const members = [say(0, 0.5), say(0, 0.5), say(1, 0.9)];
  const { labels } = majorityVote(members, [0.1 / 0.6, 0.2 / 0.6, 0.3 / 0.6]) as Decisions;
  expect(Array.from(labels)).toEqual([1]);
});
