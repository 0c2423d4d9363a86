import { describe, expect, test } from 'vitest';
import type { TrialEvent } from '../events';
import { completed, failed } from '../fixtures/events';
import type { JournalHeader } from '../journal/entry';
import { memoryJournal } from '../journal/memory';
import { Recorder } from './recorder';

const header: JournalHeader = {
  type: 'journal',
  version: 1,
  searcher: 'test',
  seed: 's',
  objective: { metric: 'value', direction: 'maximize' },
  schedule: 'batch',
  batchSize: 8,
  pruner: null,
};
const ending = { type: 'search-completed', reason: 'budget', completed: 1, pruned: 0, failed: 0, seconds: 77 } as const;

async function recorder() {
  const journal = memoryJournal();
  const announced: TrialEvent<number>[] = [];
  const session = await journal.open();
  const announce = (event: TrialEvent<number>): void => void announced.push(event);
  const typesOf = () => journal.lines.map((line) => (JSON.parse(line) as { readonly type: string }).type);
  return { recorder: new Recorder<number>({ session, announce, failed: () => undefined }), announced, typesOf };
}

describe('Recorder', () => {
  test('a new run writes its header and start at once', async () => {
    const { recorder: record, announced, typesOf } = await recorder();
    record.start(header, { trials: 3, resumed: false });
    await record.drained();
    expect(typesOf()).toEqual(['journal', 'search-started']);
    expect(announced).toMatchObject([{ type: 'search-started', trials: 3, resumed: false }]);
  });

  test('a resumed run announces its start at once, and writes it before its first new entry', async () => {
    const { recorder: record, announced, typesOf } = await recorder();
    record.start(header, { trials: 3, resumed: true });
    record.replay(completed(0, { value: 1 }), [completed(0, { value: 1 })]);
    expect(announced.map(({ type }) => type)).toEqual(['search-started', 'trial-completed']);
    expect(typesOf()).toEqual([]);
    const started = { type: 'trial-started', trial: 1 } as const;
    record.post({ entries: [started], events: [started] });
    record.post({ entries: [started], events: [started] });
    await record.drained();
    expect(typesOf()).toEqual(['search-started', 'trial-started', 'trial-started']);
  });

  test('counts in its end what was replayed and what was posted', async () => {
    const { recorder: record, announced } = await recorder();
    record.start(header, { trials: 3, resumed: true });
    record.replay(completed(0, { value: 1 }), [completed(0, { value: 1 })]);
    record.post({ entries: [failed(1)], events: [failed(1)] });
    await record.finish('budget');
    expect(announced.at(-1)).toMatchObject({ reason: 'budget', completed: 1, pruned: 0, failed: 1 });
  });

  test('an end that the journal holds already is announced and not written again', async () => {
    const { recorder: record, announced, typesOf } = await recorder();
    record.start(header, { trials: 1, resumed: true });
    record.replay(completed(0, { value: 1 }), [completed(0, { value: 1 })]);
    record.replay(ending, []);
    await record.finish('budget');
    expect(announced.at(-1)).toEqual(ending);
    expect(typesOf()).toEqual([]);
  });

  test('another end is written', async () => {
    const { recorder: record, typesOf } = await recorder();
    record.start(header, { trials: 1, resumed: true });
    record.replay({ ...ending, reason: 'aborted' }, []);
    await record.finish('budget');
    expect(typesOf()).toEqual(['search-started', 'search-completed']);
  });
});
