import { createRandom } from '@archipelago/numerics';
import fc from 'fast-check';
import { Subscription, firstValueFrom, take } from 'rxjs';
import { describe, expect, expectTypeOf, test, vi } from 'vitest';
import type { Evaluator } from '../evaluator';
import type { TrialEvent } from '../events';
import { bitSpace, maximizeValue, ones, runOptions } from '../fixtures/bits';
import type { Bits } from '../fixtures/bits';
import { collect, endsOf, only } from '../fixtures/collect';
import { memoryJournal } from '../journal/memory';
import { regularizedEvolution } from '../searchers/evolution';
import { randomSearch } from '../searchers/random';
import type { Searcher } from '../searcher';
import { counting, value } from '../fixtures/counting';
import { runTrials } from './run-trials';

const space = bitSpace(12);
const evolution = () => regularizedEvolution(space, { objective: maximizeValue, population: 6, sample: 3 });

/** Ends later the smaller the draw of the trial is, so that trials of a batch end out of order. */
const shuffling: Evaluator<Bits> = async (bits, { random }) => {
  await new Promise((resolve) => setTimeout(resolve, random.uniform() * 6));
  return { ...ones(bits), noise: random.uniform() };
};

describe('runTrials', () => {
  test('announces the start, each trial in its order, and the end', async () => {
    const { searcher } = counting();
    const evaluator: Evaluator<number> = async (candidate, { trial, report }) => {
      report(0, { value: 0.5 });
      if (trial === 1) throw new Error('no luck');
      return { value: candidate };
    };
    const events = await collect(runTrials(searcher, evaluator, runOptions(2)));
    const seconds = expect.any(Number);
    expect(events).toEqual([
      {
        type: 'search-started',
        searcher: 'counting',
        seed: createRandom(1).key,
        objective: maximizeValue,
        trials: 2,
        resumed: false,
      },
      { type: 'trial-suggested', trial: 0, candidate: 0 },
      { type: 'trial-suggested', trial: 1, candidate: 1 },
      { type: 'trial-started', trial: 0 },
      { type: 'trial-progress', trial: 0, step: 0, metrics: { value: 0.5 } },
      { type: 'trial-completed', trial: 0, candidate: 0, metrics: { value: 0 }, seconds },
      { type: 'trial-started', trial: 1 },
      { type: 'trial-progress', trial: 1, step: 0, metrics: { value: 0.5 } },
      { type: 'trial-failed', trial: 1, candidate: 1, error: { code: 'THREW', message: 'no luck' }, seconds },
      { type: 'search-completed', reason: 'budget', completed: 1, pruned: 0, failed: 1, seconds },
    ]);
  });

  test('is cold: each subscription is a run of its own', async () => {
    const evaluator = vi.fn(value);
    const run = runTrials(counting().searcher, evaluator, runOptions(3));
    expect(evaluator).not.toHaveBeenCalled();
    expect(endsOf(await collect(run))).toEqual(endsOf(await collect(run)));
    expect(evaluator).toHaveBeenCalledTimes(6);
  });

  test('the same seed gives the same trials at any concurrency', async () => {
    const [one, ...others] = await Promise.all(
      [1, 3, 8].map((concurrency) => collect(runTrials(evolution(), shuffling, runOptions(30, { concurrency })))),
    );
    expect(endsOf(one)).toHaveLength(30);
    for (const other of others) expect(endsOf(other)).toEqual(endsOf(one));
  });

  test('a run is the beginning of the run with a larger budget', async () => {
    const long = endsOf(await collect(runTrials(evolution(), shuffling, runOptions(29, { concurrency: 8 }))));
    const short = endsOf(await collect(runTrials(evolution(), shuffling, runOptions(13, { concurrency: 8 }))));
    expect(short).toEqual(long.slice(0, 13));
  });

  test('another seed gives other trials', async () => {
    const first = await collect(runTrials(randomSearch(space), ones, runOptions(5)));
    const second = await collect(runTrials(randomSearch(space), ones, runOptions(5, { random: createRandom(2) })));
    expect(endsOf(second)).not.toEqual(endsOf(first));
  });

  test.each(['batch', 'async'] as const)(
    '%s: the signal aborts evaluators, and the stream completes as aborted',
    async (schedule) => {
      const controller = new AbortController();
      const reasons: unknown[] = [];
      const evaluator: Evaluator<number> = (candidate, { signal }) => {
        if (candidate < 2) return { value: 1 };
        signal.addEventListener('abort', () => reasons.push(signal.reason));
        if (candidate === 3) controller.abort('enough');
        return new Promise(() => undefined);
      };
      const options = runOptions(9, { concurrency: 2, schedule, signal: controller.signal });
      const events = await collect(runTrials(counting().searcher, evaluator, options));
      expect(reasons).toContain('enough');
      expect(endsOf(events)).toHaveLength(2);
      expect(events.at(-1)).toMatchObject({ type: 'search-completed', reason: 'aborted', completed: 2, failed: 0 });
    },
  );

  test('a signal that has fired leaves nothing to do', async () => {
    const evaluator = vi.fn(value);
    const options = runOptions(3, { signal: AbortSignal.abort() });
    const events = await collect(runTrials(counting().searcher, evaluator, options));
    expect(events.map(({ type }) => type)).toEqual(['search-started', 'search-completed']);
    expect(evaluator).not.toHaveBeenCalled();
  });

  test('the signal ends a suggestion that takes for ever', async () => {
    const controller = new AbortController();
    const searcher: Searcher<number> = {
      name: 'slow',
      init: () => 0,
      suggest: () => {
        setTimeout(() => controller.abort(), 1);
        return new Promise(() => undefined);
      },
      observe: (state) => state,
    };
    const events = await collect(runTrials(searcher, value, runOptions(3, { signal: controller.signal })));
    expect(events.at(-1)).toMatchObject({ reason: 'aborted' });
  });

  test('timers fire during a run whose evaluator never waits', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 30);
    const events = runTrials(counting().searcher, value, runOptions(1e7, { signal: controller.signal }));
    let last: TrialEvent | undefined;
    await events.forEach((event) => (last = event));
    expect(last).toMatchObject({ reason: 'aborted' });
  });

  test('unsubscribing aborts running evaluators and starts no others', async () => {
    const signals: AbortSignal[] = [];
    const subscription = new Subscription();
    const evaluator: Evaluator<number> = (_, { signal }) => {
      if (signals.push(signal) === 2) setTimeout(() => subscription.unsubscribe(), 0);
      return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    };
    const events: TrialEvent[] = [];
    const run = runTrials(counting().searcher, evaluator, runOptions(9, { concurrency: 2 }));
    subscription.add(run.subscribe((event) => events.push(event)));
    await vi.waitFor(() => expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]));
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(signals).toHaveLength(2);
    expect(events.at(-1)?.type).toBe('trial-started');
  });

  test.each(['suggest', 'observe', 'init'] as const)('a searcher that throws in %s ends the stream', async (call) => {
    const broken: Searcher<number> = {
      ...counting().searcher,
      [call]: () => {
        throw new Error('bug');
      },
    };
    const run = collect(runTrials(broken, value, runOptions(3, { batchSize: 1 })));
    await expect(run).rejects.toMatchObject({ code: 'SEARCHER_FAILED' });
  });

  test('a searcher that throws aborts the evaluators that run', async () => {
    let aborted = false;
    const { searcher } = counting();
    const suggest: Searcher<number, number>['suggest'] = (state, context) => {
      if (context.pending.length === 1) throw new Error('bug');
      return searcher.suggest(state, context);
    };
    const evaluator: Evaluator<number> = (_, { signal }) => {
      signal.addEventListener('abort', () => (aborted = true));
      return new Promise(() => undefined);
    };
    const run = runTrials({ ...searcher, suggest }, evaluator, runOptions(3, { schedule: 'async', concurrency: 2 }));
    await expect(collect(run)).rejects.toMatchObject({ code: 'SEARCHER_FAILED' });
    expect(aborted).toBe(true);
  });

  test('a journal that cannot be written ends the stream with JOURNAL_WRITE', async () => {
    const close = vi.fn(async () => undefined);
    const full = {
      open: async () => ({
        async *entries() {},
        append: () => Promise.reject(new Error('disk full')),
        close,
      }),
    };
    const run = collect(runTrials(counting().searcher, value, runOptions(3, { journal: full })));
    await expect(run).rejects.toMatchObject({ code: 'JOURNAL_WRITE' });
    expect(close).toHaveBeenCalledTimes(1);
  });

  test('candidates that JSON cannot hold end a journaled run with JOURNAL_WRITE', async () => {
    const searcher = { ...counting().searcher, suggest: () => [1n] } as unknown as Searcher<bigint>;
    const run = runTrials(searcher, () => ({ value: 1 }), runOptions(3, { journal: memoryJournal() }));
    await expect(collect(run)).rejects.toMatchObject({ code: 'JOURNAL_WRITE' });
  });

  test('a completion is in the journal when it is announced', async () => {
    const journal = memoryJournal();
    const run = runTrials(counting().searcher, value, runOptions(20, { journal, concurrency: 4 }));
    await run.forEach((event) => {
      if (event.type !== 'trial-completed') return;
      const line = journal.lines.find((each) => each.startsWith(`{"type":"trial-completed","trial":${event.trial},`));
      expect(line).toBeDefined();
    });
  });

  test('refuses bad options at once', () => {
    expect(() => runTrials(counting().searcher, value, runOptions(0))).toThrow(
      expect.objectContaining({ code: 'BAD_OPTION' }),
    );
  });

  test('every run of any shape ends each of its trials once, in the budget', async () => {
    const shape = fc.record({
      trials: fc.integer({ min: 1, max: 25 }),
      concurrency: fc.integer({ min: 1, max: 9 }),
      batchSize: fc.integer({ min: 1, max: 9 }),
      schedule: fc.constantFrom('batch', 'async'),
    });
    await fc.assert(
      fc.asyncProperty(shape, async ({ trials, ...options }) => {
        const events = await collect(runTrials(randomSearch(space), ones, runOptions(trials, options)));
        expect(endsOf(events).map(({ trial }) => trial)).toEqual(Array.from({ length: trials }, (_, i) => i));
        expect(only(events, 'trial-suggested')).toHaveLength(trials);
        expect(events.at(-1)).toMatchObject({ reason: 'budget', completed: trials });
      }),
      { seed: 1, numRuns: 40 },
    );
  });

  test('its events narrow by type', () => {
    const run = runTrials(randomSearch(space), ones, runOptions(1));
    expectTypeOf(firstValueFrom(run)).resolves.toEqualTypeOf<TrialEvent<Bits>>();
    run.pipe(take(0)).subscribe((event) => {
      if (event.type === 'trial-completed') expectTypeOf(event.candidate).toEqualTypeOf<Bits>();
      if (event.type === 'trial-failed') expectTypeOf(event.error.code).toEqualTypeOf<string>();
      if (event.type === 'search-started') expectTypeOf(event).not.toHaveProperty('candidate');
    });
  });
});
