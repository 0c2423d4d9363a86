import { onnxEngine } from '@archipelago/engine-onnx';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { resultLines, resultsFolder } from './compression/results';
import type { SearchResult } from './compression/search';
import { studentTable } from './compression/student-table';
import { loadTask, taskName } from './compression/task';
import { transfer, type TransferResult } from './compression/transfer';

/*
 * npm run -s experiment -- reproduction/compression-transfer --source plain-fashion --target residual-fashion
 *     --data FOLDER [--target-data FOLDER]
 *
 * Lets the kernels of finished searches by esnac, from the experiment compression, propose students of another task. Adds to
 * results/compression/transfers.jsonl; what that holds is not done again.
 */
const { values } = parseArgs({
  options: {
    source: { type: 'string', default: 'plain-fashion' },
    target: { type: 'string', default: 'residual-fashion' },
    data: { type: 'string', default: '/usr/share/datasets/fashion-mnist' },
    'target-data': { type: 'string' },
  },
});

const engine = onnxEngine({ threads: 1 });
const source = await loadTask(engine, taskName(values.source), values.data);
const target = await loadTask(engine, taskName(values.target), values['target-data'] ?? values.data);
const table = studentTable({ ...target, file: join(resultsFolder, `${target.name}.csv`) });
const file = join(resultsFolder, 'transfers.jsonl');
const done = new Set(
  resultLines<TransferResult>(file).map(({ source, target, seed }) => `${source} ${target} ${seed}`),
);
for (const searched of resultLines<SearchResult>(join(resultsFolder, `${source.name}.jsonl`))) {
  if (searched.method !== 'esnac' || done.has(`${source.name} ${target.name} ${searched.seed}`)) continue;
  const result = await transfer(target, { source, searched, table, engine });
  appendFileSync(file, JSON.stringify(result) + '\n');
  const [proposed, random] = [result.proposed, result.random].map((rewards) => Math.max(...rewards).toFixed(4));
  console.error(`${source.name} to ${target.name}, seed ${searched.seed}: best of 8 ${proposed}, at random ${random}`);
}
process.exit();
