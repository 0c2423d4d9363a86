import { describe, expect, test } from 'vitest';
import type { TrialCompleted } from '../events';
import type { Searcher } from '../searcher';
import { Ledger } from './ledger';

/** Remembers the trials it observed. */
const recording: Searcher<string, readonly number[]> = {
  name: 'recording',
  init: () => [],
  suggest: () => [],
  observe: (state, { trial }) => [...state, trial],
};

function completed(trial: number): TrialCompleted<string> {
  return { type: 'trial-completed', trial, candidate: 'c', metrics: { value: trial }, seconds: 0 };
}

describe('Ledger', () => {
  test('in order: observes a batch in trial order once all of it has ended', () => {
    const ledger = new Ledger(recording as Searcher<string>, { inOrder: true, pruner: undefined });
    ledger.suggested(['a', 'b', 'c']);
    ledger.ended(completed(2), []);
    ledger.ended(completed(0), []);
    expect(ledger.searcherState).toEqual([]);
    expect(ledger.waiting().map(({ trial }) => trial)).toEqual([1]);
    expect(ledger.pending()).toEqual(['a', 'b', 'c']);
    ledger.ended(completed(1), []);
    expect(ledger.searcherState).toEqual([0, 1, 2]);
    expect(ledger.pending()).toEqual([]);
    expect(ledger.next).toBe(3);
  });

  test('out of order: observes each trial when it ends', () => {
    const ledger = new Ledger(recording as Searcher<string>, { inOrder: false, pruner: undefined });
    ledger.suggested(['a', 'b']);
    ledger.ended(completed(1), []);
    expect(ledger.searcherState).toEqual([1]);
    expect(ledger.pending()).toEqual(['a']);
  });

  test('is exhausted after an empty answer', () => {
    const ledger = new Ledger(recording as Searcher<string>, { inOrder: true, pruner: undefined });
    ledger.suggested([]);
    expect(ledger.exhausted).toBe(true);
  });

  test('a searcher that throws in observe is SEARCHER_FAILED with its name', () => {
    const broken = {
      ...recording,
      observe: () => {
        throw new Error('no');
      },
    };
    const ledger = new Ledger(broken as Searcher<string>, { inOrder: false, pruner: undefined });
    ledger.suggested(['a']);
    expect(() => ledger.ended(completed(0), [])).toThrow(
      expect.objectContaining({ code: 'SEARCHER_FAILED', message: expect.stringContaining('"recording"') }),
    );
  });

  test('feeds the pruner with the reports of observed trials', () => {
    const pruner = {
      name: 'recording',
      init: (): unknown[] => [],
      observe: (state: unknown[], trial: unknown) => [...state, trial],
      shouldPrune: (state: unknown[]) => state.length > 0,
    };
    const ledger = new Ledger(recording as Searcher<string>, { inOrder: true, pruner });
    ledger.suggested(['a', 'b']);
    ledger.ended(completed(1), [{ step: 0, metrics: { value: 1 } }]);
    expect(ledger.shouldPrune([])).toBe(false);
    ledger.ended(completed(0), []);
    expect(ledger.shouldPrune([])).toBe(true);
  });
});
