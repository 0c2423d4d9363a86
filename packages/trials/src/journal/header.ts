import { TrialsError } from '../errors';
import type { JournalHeader } from './entry';

const compared = ['searcher', 'seed', 'objective', 'schedule', 'batchSize', 'pruner'] as const;

/**
 * Checks that the run which `wanted` describes may go on from a journal with the header `found`.
 *
 * @throws TrialsError `JOURNAL_MISMATCH` with every difference
 */
export function checkHeader(found: JournalHeader, wanted: JournalHeader): void {
  const text = (header: JournalHeader, field: (typeof compared)[number]): string =>
    field === 'objective' ? `${header.objective.direction} ${header.objective.metric}` : String(header[field]);
  const differences = compared
    .filter((field) => text(found, field) !== text(wanted, field))
    .map((field) => `${field} is "${text(found, field)}" in the journal and "${text(wanted, field)}" in the run`);
  if (differences.length > 0) {
    throw new TrialsError(
      'JOURNAL_MISMATCH',
      `the journal belongs to another run: ${differences.join('; ')}; resume with the options of that run, ` +
        'or give a new journal',
    );
  }
}
