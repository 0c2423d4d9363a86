import type { ExhibitResult } from '../result';
import type { Row } from '../row';
import { rowText } from '../row-text';
import { markdownTable } from './markdown-table';

/** The numbers that are known to differ, each once, with all the tables that print it. */
export function mismatchSection(results: readonly ExhibitResult[]): string {
  const known = new Map<string, { readonly row: Row; readonly ids: string[] }>();
  for (const { id, rows } of results) {
    for (const row of rows.filter(({ expected }) => expected === 'mismatch')) {
      // A model has the same cost wherever it stands.
      const key = [row.quantity, row.paper, row.ours].join();
      const entry = known.get(key);
      if (entry === undefined) known.set(key, { row, ids: [id] });
      else if (!entry.ids.includes(id)) entry.ids.push(id);
    }
  }
  return markdownTable(
    ['table', 'number', 'thesis', 'here', 'distance', 'reason'],
    [...known.values()].map(({ row, ids }) => {
      const { label, quantity, paper, ours, distance } = rowText(row);
      return [ids.join(', '), `${label}: ${quantity}`, paper, ours, distance, row.note ?? ''];
    }),
  );
}
