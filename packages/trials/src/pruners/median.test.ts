import { createRandom } from '@archipelago/numerics';
import { describe, expect, test } from 'vitest';
import type { Evaluator } from '../evaluator';
import { bitSpace, maximizeValue, ones, runOptions } from '../fixtures/bits';
import type { Bits } from '../fixtures/bits';
import { collect, endsOf, only } from '../fixtures/collect';
import type { Report } from '../pruner';
import { runTrials } from '../run/run-trials';
import { randomSearch } from '../searchers/random';
import { pruneBelowMedian } from './median';
import type { MedianOptions } from './median';

const reportsOf = (values: readonly number[]): Report[] => values.map((value, step) => ({ step, metrics: { value } }));

/** A pruner that has observed trials with these reports. */
function observed(trials: readonly (readonly number[])[], options: Partial<MedianOptions> = {}) {
  const pruner = pruneBelowMedian({ objective: maximizeValue, minTrials: 1, ...options });
  let state = pruner.init();
  for (const [trial, values] of trials.entries()) {
    const outcome = { status: 'completed', metrics: { value: 0 } } as const;
    state = pruner.observe(state, { trial, reports: reportsOf(values), outcome });
  }
  return (values: readonly number[]) => pruner.shouldPrune(state, reportsOf(values));
}

describe('pruneBelowMedian', () => {
  test('ends a trial whose best value is strictly below the median at its step', () => {
    const shouldPrune = observed([[1], [2], [5]]);
    expect(shouldPrune([1.9])).toBe(true);
    expect(shouldPrune([2])).toBe(false);
    expect(observed([[1], [2]])([1.4])).toBe(true);
    expect(observed([[1], [2]])([1.5])).toBe(false);
  });

  test('compares the best values so far, at the same step', () => {
    const shouldPrune = observed([[3, 0, 0, 9]]);
    expect(shouldPrune([4, 0, 0])).toBe(false);
    expect(shouldPrune([2, 2, 2])).toBe(true);
    expect(shouldPrune([4, 4, 4, 4])).toBe(true);
    expect(shouldPrune([0, 0, 0, 0, 0])).toBe(false);
  });

  test('turns round to minimize', () => {
    const shouldPrune = observed([[1], [2], [5]], { objective: { metric: 'value', direction: 'minimize' } });
    expect(shouldPrune([2.1])).toBe(true);
    expect(shouldPrune([2])).toBe(false);
  });

  test('waits for warmupSteps and minTrials', () => {
    expect(observed([[9, 9]], { warmupSteps: 1 })([0])).toBe(false);
    expect(observed([[9, 9]], { warmupSteps: 1 })([0, 0])).toBe(true);
    expect(observed([[9], [9]], { minTrials: 3 })([0])).toBe(false);
    expect(observed([[9], [9], [9]], { minTrials: 3 })([0])).toBe(true);
  });

  test('never ends a trial for a report without the metric', () => {
    const pruner = pruneBelowMedian({ objective: maximizeValue, minTrials: 1 });
    const reports = [{ step: 0, metrics: { loss: 1 } }];
    const outcome = { status: 'completed', metrics: { value: 9 } } as const;
    const state = pruner.observe(pruner.init(), { trial: 0, reports: reportsOf([9]), outcome });
    expect(pruner.shouldPrune(state, reports)).toBe(false);
  });

  test('keeps its state in JSON and unchanged', () => {
    const pruner = pruneBelowMedian({ objective: maximizeValue, minTrials: 1 });
    const outcome = { status: 'completed', metrics: { value: 9 } } as const;
    const before = pruner.observe(pruner.init(), { trial: 0, reports: reportsOf([2]), outcome });
    const text = JSON.stringify(before);
    pruner.observe(before, { trial: 1, reports: reportsOf([1]), outcome });
    expect(JSON.stringify(before)).toBe(text);
    expect(pruner.shouldPrune(JSON.parse(text), reportsOf([1]))).toBe(true);
  });

  test('prunes the same trials of a run at any concurrency', async () => {
    const evaluator: Evaluator<Bits> = async (bits, { report, signal }) => {
      for (let step = 1; step <= 3; step++) {
        await new Promise((resolve) => setTimeout(resolve, 1));
        signal.throwIfAborted();
        report(step, { value: ones(bits).value * step });
      }
      return ones(bits);
    };
    const pruner = pruneBelowMedian({ objective: maximizeValue, minTrials: 4 });
    const runs = [1, 8].map((concurrency) =>
      collect(runTrials(randomSearch(bitSpace(10)), evaluator, runOptions(24, { pruner, concurrency }))),
    );
    const [one, eight] = await Promise.all(runs);
    expect(only(one, 'trial-pruned').length).toBeGreaterThan(4);
    expect(only(one, 'trial-pruned').every(({ trial, metrics }) => trial >= 8 && metrics.value < 1)).toBe(true);
    expect(endsOf(eight)).toEqual(endsOf(one));
  });

  test('a pruner that throws ends the run with PRUNER_FAILED', async () => {
    const pruner = {
      ...pruneBelowMedian({ objective: maximizeValue }),
      shouldPrune: () => {
        throw new Error('bug');
      },
    };
    const evaluator: Evaluator<Bits> = (bits, { report }) => {
      report(0, ones(bits));
      return ones(bits);
    };
    const options = runOptions(3, { pruner, random: createRandom(1) });
    const run = collect(runTrials(randomSearch(bitSpace(4)), evaluator, options));
    await expect(run).rejects.toMatchObject({ code: 'PRUNER_FAILED' });
  });

  test.each([{ warmupSteps: -1 }, { warmupSteps: Number.NaN }, { minTrials: 0 }, { minTrials: 1.5 }])(
    'refuses %j with BAD_OPTION',
    (options) => {
      expect(() => pruneBelowMedian({ objective: maximizeValue, ...options })).toThrow(
        expect.objectContaining({ code: 'BAD_OPTION' }),
      );
    },
  );
});
