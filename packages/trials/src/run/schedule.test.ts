import { describe, expect, test } from 'vitest';
import type { Evaluator } from '../evaluator';
import { runOptions } from '../fixtures/bits';
import { collect, endsOf, only } from '../fixtures/collect';
import { counting, value } from '../fixtures/counting';
import { runTrials } from './run-trials';

describe('batchSchedule and asyncSchedule', () => {
  test('evaluates at most `concurrency` trials at a time, and that many where it can', async () => {
    let [running, most] = [0, 0];
    const evaluator: Evaluator<number> = async () => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 2));
      running--;
      return { value: 1 };
    };
    await collect(runTrials(counting().searcher, evaluator, runOptions(16, { concurrency: 3 })));
    expect(most).toBe(3);
  });

  test('batch: asks for batchSize candidates with none pending, and observes in trial order', async () => {
    const { searcher, requests, observed } = counting();
    const evaluator: Evaluator<number> = async (candidate) => {
      await new Promise((resolve) => setTimeout(resolve, 8 - 2 * (candidate % 4)));
      return { value: 1 };
    };
    await collect(runTrials(searcher, evaluator, runOptions(12, { concurrency: 4, batchSize: 4 })));
    expect(requests).toEqual([1, 2, 3].map(() => ({ count: 4, pending: [] })));
    expect(observed).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  test('async: asks for one candidate as soon as a place is free, and observes in the order of ending', async () => {
    const { searcher, requests, observed } = counting();
    // Trial 0 ends once all others have been observed.
    const evaluator: Evaluator<number> = async (candidate) => {
      while (candidate === 0 && observed.length < 4) await new Promise((resolve) => setTimeout(resolve, 1));
      return { value: 1 };
    };
    await collect(runTrials(searcher, evaluator, runOptions(5, { concurrency: 2, schedule: 'async' })));
    expect(requests.every(({ count }) => count === 1)).toBe(true);
    expect(requests.slice(0, 3).map(({ pending }) => pending)).toEqual([[], [0], [0]]);
    expect(observed).toEqual([1, 2, 3, 4, 0]);
  });

  test.each(['batch', 'async'] as const)(
    '%s: completes as exhausted where nothing more is suggested',
    async (schedule) => {
      const events = await collect(runTrials(counting({ last: 5 }).searcher, value, runOptions(20, { schedule })));
      expect(endsOf(events)).toHaveLength(5);
      expect(events.at(-1)).toMatchObject({ type: 'search-completed', reason: 'exhausted', completed: 5 });
    },
  );

  test.each(['batch', 'async'] as const)('%s: goes on after trials of every kind of failure', async (schedule) => {
    const evaluator: Evaluator<number> = (candidate) => {
      if (candidate % 3 === 0) throw new Error('no');
      return { value: candidate % 3 === 1 ? Number.NaN : 1 };
    };
    const events = await collect(
      runTrials(counting().searcher, evaluator, runOptions(9, { schedule, concurrency: 2 })),
    );
    expect(only(events, 'trial-failed').map(({ trial, error }) => [trial, error.code])).toEqual([
      [0, 'THREW'],
      [1, 'BAD_METRICS'],
      [3, 'THREW'],
      [4, 'BAD_METRICS'],
      [6, 'THREW'],
      [7, 'BAD_METRICS'],
    ]);
    expect(events.at(-1)).toMatchObject({ reason: 'budget', completed: 3, failed: 6 });
  });
});
