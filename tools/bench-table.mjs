const columns = ['name', 'ours', 'peer', 'unit', 'ratio'];
const numeric = new Set(['ours', 'peer', 'ratio']);

const show = (value) =>
  typeof value === 'number' ? value.toLocaleString('en', { maximumSignificantDigits: 4 }) : (value ?? '–');

/** Rows of a benchmark as text: one line each, numbers to four digits and to the right, `–` where a peer is missing. */
export function benchTable(rows) {
  const lines = [columns, ...rows.map((row) => columns.map((column) => show(row[column])))];
  const widths = columns.map((_, i) => Math.max(...lines.map((line) => line[i].length)));
  const pad = (cell, i) => (numeric.has(columns[i]) ? cell.padStart(widths[i]) : cell.padEnd(widths[i]));
  return lines.map((line) => line.map(pad).join('  ').trimEnd()).join('\n');
}
