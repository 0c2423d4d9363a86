import { TrialsError } from '../errors';
import { journalVersion } from './entry';
import type { JournalEntry } from './entry';

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isTrial = ({ trial }: Fields): boolean => Number.isInteger(trial);

/** What each type of entry must have for the rest of the package to rely on it. */
const isWellFormed: Readonly<Record<JournalEntry['type'], (entry: Fields) => boolean>> = {
  journal: ({ objective }) => isObject(objective),
  'search-started': ({ trials }) => Number.isInteger(trials),
  'batch-suggested': ({ first, candidates }) => Number.isInteger(first) && Array.isArray(candidates),
  'trial-started': isTrial,
  'trial-progress': (entry) => isTrial(entry) && Number.isInteger(entry.step) && isObject(entry.metrics),
  'trial-completed': (entry) => isTrial(entry) && isObject(entry.metrics),
  'trial-pruned': (entry) => isTrial(entry) && isObject(entry.metrics),
  'trial-failed': (entry) => isTrial(entry) && isObject(entry.error),
  'search-completed': ({ reason }) => typeof reason === 'string',
};

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
  if (!isObject(value) || typeof value.type !== 'string' || !Object.hasOwn(isWellFormed, value.type)) return undefined;
  const { type, version } = value;
  if (type === 'journal' && version !== journalVersion) {
    throw new TrialsError(
      'JOURNAL_VERSION',
      `the journal has schema version ${String(version)}, this package reads ${journalVersion}; ` +
        'use the version of the package that wrote it, or start a new journal',
    );
  }
  const entry = value as unknown as JournalEntry;
  return isWellFormed[entry.type](value) ? entry : undefined;
}

/** The error for a line in the middle of a journal that `parseEntry` does not read. */
export function corruptLine(journal: string, line: number): TrialsError {
  return new TrialsError(
    'JOURNAL_CORRUPT',
    `${journal}, line ${line} is not a journal entry; restore the file from a copy, ` +
      `or delete line ${line} and all after it to resume from there`,
  );
}
