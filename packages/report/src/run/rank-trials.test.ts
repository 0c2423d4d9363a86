import { expect, test } from 'vitest';
import { eventsOf } from '../fixtures/runs';
import { collectRun } from './collect-run';
import { rankTrials } from './rank-trials';

const { trials } = collectRun(
  eventsOf([
    { metrics: { accuracy: 0.7 } },
    { status: 'failed' },
    { metrics: { accuracy: 0.9 } },
    { status: 'pruned', metrics: { accuracy: 0.99 } },
    { metrics: { accuracy: 0.9 } },
    { metrics: { other: 1 } },
  ]),
);

test('rankTrials: completed from best to worst, pruned, then those without a value', () => {
  const ranked = rankTrials(trials, { metric: 'accuracy', direction: 'maximize' });
  expect(ranked.map(({ trial }) => trial)).toEqual([2, 4, 0, 3, 1, 5]);
});

test('rankTrials of a minimized metric begins with the least', () => {
  const ranked = rankTrials(trials, { metric: 'accuracy', direction: 'minimize' });
  expect(ranked.map(({ trial }) => trial)).toEqual([0, 2, 4, 3, 1, 5]);
});

test('rankTrials without an objective keeps the order', () => {
  expect(rankTrials(trials, undefined).map(({ trial }) => trial)).toEqual([0, 1, 2, 3, 4, 5]);
});
