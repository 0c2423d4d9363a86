import type { JournalEntry } from './entry';
import type { Journal } from './journal';
import { corruptLine, parseEntry } from './parse';

/** A journal that lives as long as the value does. */
export interface MemoryJournal extends Journal {
  /** The entries as JSON, one a line. */
  readonly lines: readonly string[];
}

export interface MemoryJournalOptions {
  /**
   * The lines of an earlier journal.
   *
   * @defaultValue none
   */
  readonly lines?: readonly string[];
}

/**
 * A journal in memory: for tests, and for stopping and resuming a run within one process. A run that opens it while
 * another one has it open waits for that one.
 */
export function memoryJournal({ lines: earlier = [] }: MemoryJournalOptions = {}): MemoryJournal {
  const lines = [...earlier];
  let closed: Promise<void> = Promise.resolve();
  return {
    lines,
    async open() {
      let close = (): void => undefined;
      const before = closed;
      closed = new Promise((resolve) => (close = resolve));
      await before;
      const length = lines.length;
      return {
        async *entries(): AsyncGenerator<JournalEntry> {
          for (let i = 0; i < length; i++) {
            const entry = parseEntry(lines[i]);
            if (entry === undefined) throw corruptLine('the memory journal', i + 1);
            yield entry;
          }
        },
        async append(entries) {
          for (const entry of entries) lines.push(JSON.stringify(entry));
        },
        close: async () => close(),
      };
    },
  };
}
