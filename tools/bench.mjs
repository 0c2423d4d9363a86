// npm run bench [-- <package> ... --json]: runs the benchmarks of the packages named, or of all. Prints a table, or with
// --json one line with an array of { name, ours, peer, unit, ratio } and nothing else on stdout.
import { existsSync, readdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { packageNames, root, select } from './workspace.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } });
if (values.json) console.log = console.info = console.error;

const benchesOf = (name) => {
  const folder = `${root}packages/${name}/bench`;
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return files.filter((file) => file.endsWith('.bench.ts')).map((file) => `${folder}/${file}`);
};
const withBenches = packageNames.filter((name) => benchesOf(name).length > 0);

const rows = [];
for (const name of select(positionals, withBenches, 'benchmarks of')) {
  for (const file of benchesOf(name)) {
    const { default: bench } = await import(file);
    rows.push(...(await bench()));
  }
}
if (values.json) {
  process.stdout.write(JSON.stringify(rows) + '\n');
} else {
  console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}\n\n${table(rows)}`);
}
// Worker pools and native sessions of a benchmark do not hold the program up.
process.exit();

function table(benchRows) {
  const number = (value) => (value === null ? '–' : value.toLocaleString('en', { maximumSignificantDigits: 4 }));
  const cells = benchRows.map((row) => [row.name, number(row.ours), number(row.peer), row.unit, number(row.ratio)]);
  const lines = [['name', 'ours', 'peer', 'unit', 'ratio'], ...cells];
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const numeric = [false, true, true, false, true];
  const pad = (cell, i) => (numeric[i] ? cell.padStart(widths[i]) : cell.padEnd(widths[i]));
  return lines.map((line) => line.map(pad).join('  ').trimEnd()).join('\n');
}
