import { TrialsError } from '../errors';
import { journalVersion } from './entry';
import type { JournalEntry } from './entry';

const types: ReadonlySet<unknown> = new Set<JournalEntry['type']>([
  'journal',
  'search-started',
  'batch-suggested',
  'trial-started',
  'trial-progress',
  'trial-completed',
  'trial-pruned',
  'trial-failed',
  'search-completed',
]);

/**
 * The entry written as `line`; undefined where the line is not JSON or not an entry.
 *
 * @throws TrialsError `JOURNAL_VERSION` for a header of another schema version.
 */
export function parseEntry(line: string): JournalEntry | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { type, version } = value as { readonly type?: unknown; readonly version?: unknown };
  if (!types.has(type)) return undefined;
  if (type === 'journal' && version !== journalVersion) {
    throw new TrialsError(
      'JOURNAL_VERSION',
      `the journal has schema version ${String(version)}, this package reads ${journalVersion}; ` +
        'use the version of the package that wrote it, or start a new journal',
    );
  }
  return value as JournalEntry;
}

/** The error for a line in the middle of a journal that `parseEntry` does not read. */
export function corruptLine(journal: string, line: number): TrialsError {
  return new TrialsError(
    'JOURNAL_CORRUPT',
    `${journal}, line ${line} is not a journal entry; restore the file from a copy, ` +
      `or delete line ${line} and all after it to resume from there`,
  );
}
