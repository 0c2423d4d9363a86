import { expect, test } from 'vitest';
import { describeJournalContract } from '../testing';
import type { JournalEntry } from './entry';
import { memoryJournal } from './memory';

describeJournalContract('memoryJournal', () => memoryJournal());

test('memoryJournal goes on from the lines of an earlier one, which stay as they are', async () => {
  const lines = ['{"type":"trial-started","trial":0}'];
  const journal = memoryJournal({ lines });
  const session = await journal.open();
  const entries: JournalEntry[] = [];
  for await (const entry of session.entries()) entries.push(entry);
  await session.append([{ type: 'trial-started', trial: 1 }], { flush: true });
  expect(entries).toEqual([{ type: 'trial-started', trial: 0 }]);
  expect(journal.lines).toHaveLength(2);
  expect(lines).toHaveLength(1);
});

test('memoryJournal with a line that is no entry fails with JOURNAL_CORRUPT', async () => {
  const session = await memoryJournal({ lines: ['hello'] }).open();
  await expect(session.entries()[Symbol.asyncIterator]().next()).rejects.toMatchObject({ code: 'JOURNAL_CORRUPT' });
});

test('memoryJournal lets one run in after the other', async () => {
  const journal = memoryJournal();
  const first = await journal.open();
  const second = journal.open();
  await first.append([{ type: 'trial-started', trial: 0 }], { flush: true });
  await first.close();
  const entries: JournalEntry[] = [];
  for await (const entry of (await second).entries()) entries.push(entry);
  expect(entries).toHaveLength(1);
});
