import { NEVER, concat, from, lastValueFrom, of, toArray } from 'rxjs';
import { describe, expect, test } from 'vitest';
import type { Evaluator } from '../evaluator';
import type { TrialEvent } from '../events';
import { bitSpace, ones, runOptions } from '../fixtures/bits';
import type { Bits } from '../fixtures/bits';
import { collect, endsOf } from '../fixtures/collect';
import { completed, failed, pruned, searchStarted } from '../fixtures/events';
import { memoryJournal } from '../journal/memory';
import { runTrials } from '../run/run-trials';
import { randomSearch } from '../searchers/random';
import { stopAtBudget } from './stop-at-budget';
import type { StopAtBudgetOptions } from './stop-at-budget';

const events: TrialEvent<number>[] = [
  searchStarted(9),
  completed(0, { value: 1, hours: 2 }),
  failed(1),
  pruned(2, { value: 1, hours: 50 }),
  completed(3, { value: 1, hours: 3 }),
  completed(4, { value: 1, hours: 3 }),
];

describe('stopAtBudget', () => {
  test.each<[StopAtBudgetOptions, number]>([
    [{ trials: 1 }, 2],
    [{ trials: 4 }, 5],
    [{ sum: { metric: 'hours', limit: 5 } }, 5],
    [{ sum: { metric: 'hours', limit: 1 } }, 2],
    [{ trials: 2, sum: { metric: 'hours', limit: 5 } }, 3],
  ])('stopAtBudget(%j) passes %i events and the end', async (options, passed) => {
    const stopped = await collect(from(events).pipe(stopAtBudget(options)));
    expect(stopped.slice(0, -1)).toEqual(events.slice(0, passed));
    expect(stopped.at(-1)).toMatchObject({ type: 'search-completed', reason: 'budget' });
  });

  test('counts in the end what it passed', async () => {
    const stopped = await collect(from(events).pipe(stopAtBudget({ trials: 4 })));
    expect(stopped.at(-1)).toMatchObject({ completed: 2, pruned: 1, failed: 1 });
  });

  test('leaves a run alone that ends within the budget', async () => {
    expect(await collect(from(events).pipe(stopAtBudget({ trials: 6 })))).toEqual(events);
  });

  test('ends after the seconds, whatever is under way', async () => {
    const endless = concat(of(searchStarted(9)), NEVER);
    const begin = performance.now();
    const stopped = await lastValueFrom(endless.pipe(stopAtBudget<number>({ seconds: 0.05 }), toArray()));
    expect(performance.now() - begin).toBeGreaterThan(45);
    expect(stopped.map(({ type }) => type)).toEqual(['search-started', 'search-completed']);
  });

  test('aborts the evaluators of the run, whose journal resumes', async () => {
    const signals: AbortSignal[] = [];
    const evaluator: Evaluator<Bits> = async (bits, { trial, signal }) => {
      signals[trial] = signal;
      await new Promise((resolve) => setTimeout(resolve, trial === 4 ? 10_000 : 1));
      return ones(bits);
    };
    const journal = memoryJournal();
    const options = runOptions(12, { journal, concurrency: 2 });
    await collect(runTrials(randomSearch(bitSpace(8)), evaluator, options).pipe(stopAtBudget({ trials: 6 })));
    expect(signals[4].aborted).toBe(true);
    const resumed = await collect(runTrials(randomSearch(bitSpace(8)), ones, options));
    expect(endsOf(resumed)).toEqual(endsOf(await collect(runTrials(randomSearch(bitSpace(8)), ones, runOptions(12)))));
  });

  test.each<StopAtBudgetOptions>([{ trials: 0 }, { seconds: -1 }, { sum: { metric: 'hours', limit: Number.NaN } }])(
    'stopAtBudget(%j) fails with BAD_OPTION',
    (options) => {
      expect(() => stopAtBudget(options)).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
    },
  );
});
