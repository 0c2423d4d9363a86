import { createRandom } from '@archipelago/numerics';
import { lastValueFrom, take, toArray } from 'rxjs';
import { describe, expect, test } from 'vitest';
import type { TrialEvent } from '../events';
import type { JournalEntry } from '../journal/entry';
import type { Journal } from '../journal/journal';
import { runTrials } from '../run/run-trials';
import { randomSearch } from '../searchers/random';

const header: JournalEntry = {
  type: 'journal',
  version: 1,
  searcher: 'random',
  seed: 'seed',
  objective: { metric: 'value', direction: 'maximize' },
  schedule: 'batch',
  batchSize: 8,
  pruner: null,
};
const entries: readonly JournalEntry[] = [
  header,
  {
    type: 'batch-suggested',
    first: 0,
    candidates: [
      { name: 'Zürich\n"1"', width: 0.1 },
      { name: '', width: 1e-300 },
    ],
  },
  { type: 'trial-started', trial: 0 },
  { type: 'trial-progress', trial: 0, step: 1, metrics: { value: 0.25 } },
  { type: 'trial-failed', trial: 0, error: { code: 'THREW', message: 'no\nluck' }, seconds: 0.5 },
];

/** The laws of a `Journal`, as tests: call it at the top of a test file. `makeJournal` makes an empty one. */
export function describeJournalContract(name: string, makeJournal: () => Journal | Promise<Journal>): void {
  const read = async (journal: Journal): Promise<JournalEntry[]> => {
    const session = await journal.open();
    const found: JournalEntry[] = [];
    for await (const entry of session.entries()) found.push(entry);
    await session.close();
    return found;
  };

  const append = async (journal: Journal, added: readonly JournalEntry[], flush: boolean): Promise<void> => {
    const session = await journal.open();
    for await (const entry of session.entries()) expect(entry).toBeDefined();
    await session.append(added, { flush });
    await session.close();
  };

  describe(`${name}: journal contract`, () => {
    test('is empty at first', async () => {
      expect(await read(await makeJournal())).toEqual([]);
    });

    test.each([true, false])('gives back what was appended, in order (flush: %s)', async (flush) => {
      const journal = await makeJournal();
      await append(journal, entries.slice(0, 3), flush);
      await append(journal, entries.slice(3), flush);
      expect(await read(journal)).toEqual(entries);
    });

    test('a run that is stopped after any event and resumed is the undisturbed run', async () => {
      const space = { sample: (random: ReturnType<typeof createRandom>) => random.uniform(), contains: () => true };
      const run = (journal: Journal) =>
        runTrials(randomSearch(space), async (value) => ({ value }), {
          budget: { trials: 5 },
          objective: { metric: 'value', direction: 'maximize' },
          random: createRandom(1),
          batchSize: 2,
          journal,
        });
      const undisturbed = await lastValueFrom(run(await makeJournal()).pipe(toArray()));
      for (let stop = 1; stop < undisturbed.length; stop += 3) {
        const journal = await makeJournal();
        await lastValueFrom(run(journal).pipe(take(stop), toArray()));
        const resumed = await lastValueFrom(run(journal).pipe(toArray()));
        expect(outcomes(resumed)).toEqual(outcomes(undisturbed));
        expect(outcomes(await lastValueFrom(run(journal).pipe(toArray())))).toEqual(outcomes(undisturbed));
      }
    });
  });
}

/** How the trials ended, in trial order. */
function outcomes(events: readonly TrialEvent[]): unknown[] {
  return events
    .flatMap((event) => (event.type === 'trial-completed' ? [event] : []))
    .sort((a, b) => a.trial - b.trial)
    .map(({ trial, candidate, metrics }) => ({ trial, candidate, metrics }));
}
