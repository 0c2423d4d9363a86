import { open } from 'node:fs/promises';
import type { SearchCompleted, SearchStarted, TrialEvent } from '../events';
import type { FileHandle } from 'node:fs/promises';
import type { JournalEntry } from '../journal/entry';
import { corruptLine, parseEntry } from '../journal/parse';
import { Playback } from '../journal/playback';
import { readLines } from './lines';

/**
 * The events of the run that a journal file holds, without running or changing anything; `from(readJournal(path))` is
 * an Observable. It starts with one `search-started`, with the largest budget, and ends with `search-completed` where
 * nothing came after the end of the run. Trials under way when the run stopped are started and do not end.
 *
 * Fails with `JOURNAL_CORRUPT` or `JOURNAL_VERSION`; an unfinished last line is passed over.
 */
export async function* readJournal<C = unknown>(path: string): AsyncGenerator<TrialEvent<C>> {
  const file = await open(path, 'r');
  try {
    // A run may be writing: both passes see what is there now.
    const { size } = await file.stat();
    let started: SearchStarted | undefined;
    let ending: SearchCompleted | undefined;
    for await (const entry of readEntries<C>(file, { path, size })) {
      if (entry.type === 'search-started' && entry.trials >= (started?.trials ?? 0)) started = entry;
      ending = entry.type === 'search-completed' ? entry : undefined;
    }
    if (started === undefined) return;
    yield started;
    const playback = new Playback<C>();
    for await (const entry of readEntries<C>(file, { path, size })) {
      for (const event of playback.play(entry)) {
        // A batch may reach past the budget.
        if (event.type !== 'trial-suggested' || event.trial < started.trials) yield event;
      }
    }
    yield* playback.unfinished();
    if (ending !== undefined) yield ending;
  } finally {
    await file.close();
  }
}

async function* readEntries<C>(
  file: FileHandle,
  { path, size }: { readonly path: string; readonly size: number },
): AsyncGenerator<JournalEntry<C>> {
  let bad: number | undefined;
  for await (const { text, number, whole } of readLines(file, size)) {
    if (bad !== undefined) throw corruptLine(path, bad);
    const entry = whole ? parseEntry(text) : undefined;
    if (entry === undefined) bad = number;
    else yield entry as JournalEntry<C>;
  }
  // Only a file with no entry at all is no journal; otherwise the last line was not finished.
  if (bad === 1) throw corruptLine(path, 1);
}
