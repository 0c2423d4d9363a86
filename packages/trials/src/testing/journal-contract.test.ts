import type { JournalEntry } from '../journal/entry';
import type { Journal } from '../journal/journal';
import { describeJournalContract } from './journal-contract';

/** The smallest journal: one array, one run at a time. */
function arrayJournal(): Journal {
  const kept: JournalEntry[] = [];
  let turn: Promise<void> = Promise.resolve();
  return {
    async open() {
      const before = turn;
      let close = (): void => undefined;
      turn = new Promise((resolve) => (close = resolve));
      await before;
      return {
        async *entries() {
          yield* [...kept];
        },
        append: async (entries) => void kept.push(...entries),
        close: async () => close(),
      };
    },
  };
}

describeJournalContract('an array', arrayJournal);
