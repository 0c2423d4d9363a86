import { createRandom } from '@archipelago/numerics';
import { take } from 'rxjs';
import { describe, expect, test, vi } from 'vitest';
import type { Evaluator } from '../evaluator';
import { bitSpace, maximizeValue, ones, runOptions } from '../fixtures/bits';
import type { Bits } from '../fixtures/bits';
import { collect, endsOf, only } from '../fixtures/collect';
import { memoryJournal } from '../journal/memory';
import { pruneBelowMedian } from '../pruners/median';
import { regularizedEvolution } from '../searchers/evolution';
import { randomSearch } from '../searchers/random';
import type { RunOptions } from './options';
import { runTrials } from './run-trials';

const space = bitSpace(12);
const searcher = () => regularizedEvolution(space, { objective: maximizeValue, population: 5, sample: 3 });

/** Reports twice, and fails every seventh trial. */
const evaluator: Evaluator<Bits> = async (bits, { trial, report, random }) => {
  await undefined;
  for (const step of [0, 1]) report(step, { value: ones(bits).value * random.uniform() });
  if (trial % 7 === 6) throw new Error('no luck');
  return { ...ones(bits), noise: random.normal() };
};

function run(options: Partial<RunOptions> & { readonly trials?: number }, evaluate = evaluator) {
  return runTrials(
    searcher(),
    evaluate,
    runOptions(options.trials ?? 20, { batchSize: 4, concurrency: 2, ...options }),
  );
}

describe('runTrials with a journal that holds a run', () => {
  test('after any line of the journal, ends as the undisturbed run, and repeats no trial that had ended', async () => {
    const whole = memoryJournal();
    const undisturbed = endsOf(await collect(run({ journal: whole })));
    expect(undisturbed).toHaveLength(20);
    for (let length = 0; length <= whole.lines.length; length++) {
      const journal = memoryJournal({ lines: whole.lines.slice(0, length) });
      const ended = journal.lines.filter((line) => /"type":"trial-(completed|failed)"/.test(line)).length;
      const evaluate = vi.fn(evaluator);
      expect(endsOf(await collect(run({ journal }, evaluate)))).toEqual(undisturbed);
      expect(evaluate).toHaveBeenCalledTimes(20 - ended);
    }
  });

  test('with a pruner, after any line of the journal, prunes the same trials', async () => {
    const pruner = pruneBelowMedian({ objective: maximizeValue, minTrials: 2 });
    const whole = memoryJournal();
    const undisturbed = endsOf(await collect(run({ journal: whole, pruner })));
    expect(undisturbed.filter(({ type }) => type === 'trial-pruned').length).toBeGreaterThan(3);
    for (let length = 0; length <= whole.lines.length; length += 3) {
      const journal = memoryJournal({ lines: whole.lines.slice(0, length) });
      expect(endsOf(await collect(run({ journal, pruner })))).toEqual(undisturbed);
    }
  });

  test('announces the whole run again, marked as resumed', async () => {
    const journal = memoryJournal();
    const first = await collect(run({ journal }));
    const second = await collect(run({ journal }));
    expect(second[0]).toEqual({ ...first[0], resumed: true });
    expect(only(second, 'trial-suggested')).toEqual(only(first, 'trial-suggested'));
    expect(only(second, 'trial-progress')).toHaveLength(40);
    expect(only(second, 'trial-started')).toHaveLength(20);
    expect(second.at(-1)).toEqual(first.at(-1));
  });

  test('leaves the journal of a finished run as it is', async () => {
    const journal = memoryJournal();
    await collect(run({ journal }));
    const before = [...journal.lines];
    const evaluate = vi.fn(evaluator);
    await collect(run({ journal }, evaluate));
    expect(evaluate).not.toHaveBeenCalled();
    expect(journal.lines).toEqual(before);
  });

  test('a larger budget extends a finished run to the run that had it from the start', async () => {
    const long = endsOf(await collect(run({ trials: 23 })));
    const journal = memoryJournal();
    await collect(run({ trials: 10, journal }));
    const events = await collect(run({ trials: 23, journal }));
    expect(endsOf(events)).toEqual(long);
    expect(events[0]).toMatchObject({ trials: 23, resumed: true });
    expect(events.filter(({ type }) => type === 'search-completed')).toHaveLength(1);
  });

  test('a smaller budget gives the beginning of the run and leaves the journal as it is', async () => {
    const journal = memoryJournal();
    const long = endsOf(await collect(run({ trials: 20, journal })));
    const before = [...journal.lines];
    const short = await collect(run({ trials: 7, journal }));
    expect(endsOf(short)).toEqual(long.slice(0, 7));
    expect(only(short, 'trial-suggested')).toHaveLength(7);
    expect(short.at(-1)).toMatchObject({ reason: 'budget', completed: 6, failed: 1 });
    expect(journal.lines).toEqual(before);
  });

  test('asks the searcher for nothing that the journal holds', async () => {
    const journal = memoryJournal();
    await collect(run({ journal, trials: 10 }));
    const suggest = vi.fn(searcher().suggest);
    const options = runOptions(14, { batchSize: 4, journal });
    await collect(runTrials({ ...searcher(), suggest }, evaluator, options));
    // Ten trials are two batches of four and half of the third.
    expect(suggest).toHaveBeenCalledTimes(1);
  });

  test('goes on after the signal stopped the run', async () => {
    const undisturbed = endsOf(await collect(run({})));
    const journal = memoryJournal();
    const controller = new AbortController();
    const stopping: Evaluator<Bits> = (bits, context) => {
      if (context.trial === 9) controller.abort();
      return evaluator(bits, context);
    };
    const stopped = await collect(run({ journal, signal: controller.signal }, stopping));
    expect(stopped.at(-1)).toMatchObject({ reason: 'aborted' });
    expect(endsOf(await collect(run({ journal })))).toEqual(undisturbed);
  });

  test('goes on after it was unsubscribed from', async () => {
    const undisturbed = endsOf(await collect(run({})));
    const journal = memoryJournal();
    await collect(run({ journal }).pipe(take(17)));
    expect(endsOf(await collect(run({ journal })))).toEqual(undisturbed);
  });

  test('async: replays the order in which trials ended', async () => {
    const slow: Evaluator<Bits> = async (bits, { random }) => {
      await new Promise((resolve) => setTimeout(resolve, random.uniform() * 5));
      return ones(bits);
    };
    const observed: number[][] = [[], []];
    const observing = (list: number[]) => {
      const inner = searcher();
      const observe: typeof inner.observe = (state, observation) => {
        list.push(observation.trial);
        return inner.observe(state, observation);
      };
      return { ...inner, observe };
    };
    const journal = memoryJournal();
    const options = runOptions(20, { schedule: 'async', concurrency: 4, journal });
    const first = await collect(runTrials(observing(observed[0]), slow, options));
    const second = await collect(runTrials(observing(observed[1]), slow, options));
    expect(observed[1]).toEqual(observed[0]);
    expect(endsOf(second)).toEqual(endsOf(first));
  });

  test('async, one at a time: after any line of the journal, ends as the undisturbed run', async () => {
    const options = { schedule: 'async', concurrency: 1 } as const;
    const whole = memoryJournal();
    const undisturbed = endsOf(await collect(run({ journal: whole, ...options })));
    for (let length = 0; length <= whole.lines.length; length += 2) {
      const journal = memoryJournal({ lines: whole.lines.slice(0, length) });
      expect(endsOf(await collect(run({ journal, ...options })))).toEqual(undisturbed);
    }
  });

  test.each<[string, Partial<RunOptions>]>([
    ['seed', { random: createRandom(2) }],
    ['objective', { objective: { metric: 'value', direction: 'minimize' } }],
    ['objective', { objective: { metric: 'noise', direction: 'maximize' } }],
    ['schedule', { schedule: 'async' }],
    ['batchSize', { batchSize: 5 }],
    ['pruner', { pruner: pruneBelowMedian({ objective: maximizeValue }) }],
  ])('another %s fails with JOURNAL_MISMATCH', async (field, options) => {
    const journal = memoryJournal();
    await collect(run({ journal, trials: 4 }));
    await expect(collect(run({ journal, trials: 4, ...options }))).rejects.toMatchObject({
      code: 'JOURNAL_MISMATCH',
      message: expect.stringContaining(`${field} is "`),
    });
  });

  test('another searcher fails with JOURNAL_MISMATCH', async () => {
    const journal = memoryJournal();
    await collect(run({ journal, trials: 4 }));
    const other = runTrials(randomSearch(space), evaluator, runOptions(4, { batchSize: 4, journal }));
    await expect(collect(other)).rejects.toMatchObject({ code: 'JOURNAL_MISMATCH' });
  });

  test('another concurrency does not', async () => {
    const journal = memoryJournal();
    const first = await collect(run({ journal, trials: 4 }));
    expect(endsOf(await collect(run({ journal, trials: 4, concurrency: 8 })))).toEqual(endsOf(first));
  });
});
