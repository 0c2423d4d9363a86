import { from, lastValueFrom, toArray } from 'rxjs';
import { describe, expect, test } from 'vitest';
import type { TrialEvent } from '../events';
import { ones, runOptions, bitSpace } from '../fixtures/bits';
import { completed, failed, pruned, searchStarted } from '../fixtures/events';
import { runTrials } from '../run/run-trials';
import { randomSearch } from '../searchers/random';
import { progressSummary } from './progress-summary';

const started = (trial: number): TrialEvent<number> => ({ type: 'trial-started', trial });

describe('progressSummary', () => {
  test('counts how trials ended, and keeps the best', async () => {
    const events = [searchStarted(6), completed(0, { value: 1 }), failed(1), pruned(2, {}), completed(3, { value: 5 })];
    const summary = await lastValueFrom(from(events).pipe(progressSummary()));
    expect(summary).toMatchObject({ total: 6, done: 4, completed: 2, pruned: 1, failed: 1, over: false });
    expect(summary.best).toEqual(events[4]);
  });

  test('estimates what is left from the mean time of a trial and the trials at a time', async () => {
    const events = [
      searchStarted(10),
      started(0),
      started(1),
      completed(0, { value: 1 }, 4),
      completed(1, { value: 1 }, 2),
    ];
    const summaries = await lastValueFrom(from(events).pipe(progressSummary(), toArray()));
    expect(summaries.map(({ running }) => running)).toEqual([0, 1, 2, 1, 0]);
    expect(summaries.map(({ remainingSeconds }) => remainingSeconds)).toEqual([
      undefined,
      undefined,
      undefined,
      (4 * 9) / 2,
      (3 * 8) / 2,
    ]);
  });

  test('of a whole run ends with all trials done', async () => {
    const run = runTrials(randomSearch(bitSpace(8)), ones, runOptions(7));
    const summary = await lastValueFrom(run.pipe(progressSummary()));
    expect(summary).toMatchObject({ total: 7, done: 7, running: 0, remainingSeconds: 0, over: true });
  });
});
