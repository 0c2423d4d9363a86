import type { Metrics } from '@archipelago/trials';
import { NasBenchError } from '../errors';
import { linesOf, type Line } from '../text-lines';

/** What a trial measured, and the name of its candidate. */
export interface RecordedTrial {
  readonly key: string;
  readonly metrics: Metrics;
}

/**
 * Recorded trials out of JSON lines such as `{"key":"…","metrics":{"accuracy":0.91}}`. Throws `BAD_TABLE` for a line that
 * is none, with its number.
 */
export function parseRecords(source: string | Uint8Array): readonly RecordedTrial[] {
  return linesOf(source).map(parseRecord);
}

/** The text that `parseRecords` reads. */
export function printRecords(records: readonly RecordedTrial[]): string {
  return records.map(({ key, metrics }) => `${JSON.stringify({ key, metrics })}\n`).join('');
}

function parseRecord({ text, number }: Line): RecordedTrial {
  const { key, metrics } = objectOf(text);
  const fits =
    typeof metrics === 'object' &&
    metrics !== null &&
    !Array.isArray(metrics) &&
    Object.values(metrics).every(Number.isFinite);
  if (typeof key === 'string' && fits) return { key, metrics: metrics as Metrics };
  throw new NasBenchError(
    'BAD_TABLE',
    `parseRecords: line ${number} is ${text.slice(0, 64)}; give {"key":"…","metrics":{…}} with a number a metric`,
    number,
  );
}

/** The object of a JSON text, or an empty one. */
function objectOf(text: string): { readonly key?: unknown; readonly metrics?: unknown } {
  try {
    return (JSON.parse(text) as object | null) ?? {};
  } catch {
    return {};
  }
}
