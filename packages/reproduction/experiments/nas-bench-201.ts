import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dataSets, type Run } from '../src/nas-bench-201/runs';
import { summarize } from '../src/nas-bench-201/summary';
import { methods } from './nas-bench-201/methods';
import { PUBLISHED, publishedRuns } from './nas-bench-201/published';
import { search } from './nas-bench-201/search';
import { readTable } from './nas-bench-201/table';

/*
 * npm run -s experiment -- reproduction/nas-bench-201 --table FOLDER --published FOLDER [--methods gp,tpe] [--seeds 50]
 *
 * Searches the tables of NAS-Bench-201 for the best validation accuracy, 150 networks a search, beside the published searches
 * of NASLib. The table is `naslib_val_accuracy.csv`, the published searches `naslib_bananas_nb201_incumbents.csv`, both out
 * of NASLib (Apache-2.0). Searches are kept in results/nas-bench-201/runs.jsonl; those that it holds are not done again, so a
 * run that was stopped goes on. In the end results/nas-bench-201/summary.jsonl is written anew.
 */
const { values } = parseArgs({
  options: {
    table: { type: 'string' },
    published: { type: 'string' },
    methods: { type: 'string', default: Object.keys(methods).join(',') },
    seeds: { type: 'string', default: '50' },
  },
});
if (values.table === undefined || values.published === undefined) {
  throw new Error('nas-bench-201: give --table and --published, the folders of the two files');
}

const results = join(import.meta.dirname, '../results/nas-bench-201');
const file = join(results, 'runs.jsonl');
mkdirSync(results, { recursive: true });
const runsDone = (): readonly Run[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Run)
    : [];
const add = (run: Run): void => appendFileSync(file, JSON.stringify(run) + '\n');
const nameOf = ({ dataSet, method, seed }: Omit<Run, 'best'>): string => `${dataSet} ${method} ${seed}`;
const done = new Set(runsDone().map(nameOf));

for (const run of publishedRuns(values.published)) if (!done.has(nameOf(run))) add(run);
for (const dataSet of dataSets) {
  const lookUp = readTable(values.table, dataSet);
  for (const method of values.methods.split(',')) {
    for (let seed = 1; seed <= Number(values.seeds); seed++) {
      const task = { dataSet, method, seed };
      if (done.has(nameOf(task))) continue;
      const begin = performance.now();
      const run = await search(lookUp, task);
      add(run);
      console.error(`${nameOf(task)}: ${run.best.join(' ')}, ${((performance.now() - begin) / 1000).toFixed(1)} s`);
    }
  }
}

const summary = summarize(runsDone(), PUBLISHED);
writeFileSync(join(results, 'summary.jsonl'), summary.map((row) => `${JSON.stringify(row)}\n`).join(''));
