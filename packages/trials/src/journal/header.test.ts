import { expect, test } from 'vitest';
import type { JournalHeader } from './entry';
import { checkHeader } from './header';

const header: JournalHeader = {
  type: 'journal',
  version: 1,
  searcher: 'random',
  seed: 'abc',
  objective: { metric: 'accuracy', direction: 'maximize' },
  schedule: 'batch',
  batchSize: 8,
  pruner: null,
};

test('checkHeader accepts an equal header', () => {
  expect(() => checkHeader({ ...header }, header)).not.toThrow();
});

test('checkHeader names every difference, and both values', () => {
  const other: JournalHeader = { ...header, seed: 'def', objective: { metric: 'loss', direction: 'minimize' } };
  expect(() => checkHeader(other, header)).toThrow(
    expect.objectContaining({
      code: 'JOURNAL_MISMATCH',
      message: expect.stringMatching(/seed is "def".*"abc".*objective is "minimize loss".*"maximize accuracy"/),
    }),
  );
});
