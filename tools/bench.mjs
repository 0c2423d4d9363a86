// npm run bench [-- <package> ... --json]: runs the benchmarks of the packages named, or of all. Prints a table, or with
// --json one line with an array of { name, ours, peer, unit, ratio } and nothing else on stdout.
import { existsSync, readdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { benchTable } from './bench-table.mjs';
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
  console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}\n\n${benchTable(rows)}`);
}
// Worker pools and native sessions of a benchmark do not hold the program up.
process.exit();
