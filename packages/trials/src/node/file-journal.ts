import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { TrialsError } from '../errors';
import type { JournalEntry } from '../journal/entry';
import type { Journal } from '../journal/journal';
import { corruptLine, parseEntry } from '../journal/parse';
import { readLastLine, readLines } from './lines';
import { lock } from './lock';

/**
 * A journal in a file: JSON lines, only ever added to. A last line that a crash left unfinished is cut off when the
 * journal is opened. The folder must exist; `path` with `.lock` after it marks a run that is writing.
 *
 * Opening fails with `JOURNAL_LOCKED` where another run is writing the file, with `JOURNAL_CORRUPT` where it is no
 * journal; reading fails with `JOURNAL_CORRUPT` at a line in the middle that is no entry.
 */
export function fileJournal(path: string): Journal {
  return {
    async open() {
      const unlock = await lock(path);
      let file: FileHandle | undefined;
      try {
        file = await open(path, 'a+');
        const size = await repair(file, path);
        return session(path, file, { size, unlock });
      } catch (error) {
        await file?.close();
        await unlock();
        throw error;
      }
    },
  };
}

function session(path: string, file: FileHandle, { size, unlock }: { size: number; unlock: () => Promise<void> }) {
  return {
    async *entries(): AsyncGenerator<JournalEntry> {
      for await (const { text, number } of readLines(file, size)) {
        const entry = parseEntry(text);
        if (entry === undefined) throw corruptLine(path, number);
        yield entry;
      }
    },
    async append(entries: readonly JournalEntry[], { flush }: { readonly flush: boolean }) {
      await file.appendFile(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
      if (flush) await file.datasync();
    },
    async close() {
      await file.close();
      await unlock();
    },
  };
}

/** Cuts off an unfinished last line; returns the size of what is left. */
async function repair(file: FileHandle, path: string): Promise<number> {
  const { size } = await file.stat();
  if (size === 0) {
    await flushFolder(dirname(path));
    return 0;
  }
  const first = await readLines(file, size).next();
  if (first.done || !mayBeHeader(first.value.text, first.value.whole)) {
    throw new TrialsError('JOURNAL_CORRUPT', `${path} is not a journal; give the path of a journal, or of no file`);
  }
  const last = await readLastLine(file, size);
  if (last.whole && parseEntry(last.text) !== undefined) return size;
  await file.truncate(last.begin);
  await file.datasync();
  return last.begin;
}

/** False for the first line of some other file, which must stay as it is. An unfinished line may be a part of a header. */
function mayBeHeader(text: string, whole: boolean): boolean {
  if (whole) return parseEntry(text)?.type === 'journal';
  const begin = '{"type":"journal"';
  return begin.startsWith(text.slice(0, begin.length)) || /^\0+$/.test(text);
}

/** Makes the name of a new file survive a loss of power, where the system can. */
async function flushFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // Windows opens no folders.
  }
}
