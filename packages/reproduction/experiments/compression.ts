import { onnxEngine } from '@archipelago/engine-onnx';
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { methods } from './compression/methods';
import { resultLines, resultsFolder } from './compression/results';
import { search, type SearchResult } from './compression/search';
import { studentTable } from './compression/student-table';
import { loadTask, taskName } from './compression/task';

/*
 * npm run -s experiment -- reproduction/compression --task plain-fashion --data FOLDER [--methods random,tpe] [--seeds 5]
 *
 * Searches for compressed networks by the methods that chapter 2 compares, at equal numbers of evaluations. Students are kept
 * in results/compression/TASK.csv and searches in results/compression/TASK.jsonl; what these hold is not done again, so a run
 * that was stopped goes on.
 */
const { values } = parseArgs({
  options: {
    task: { type: 'string', default: 'plain-fashion' },
    data: { type: 'string', default: '/usr/share/datasets/fashion-mnist' },
    methods: { type: 'string', default: Object.keys(methods).join(',') },
    seeds: { type: 'string', default: '5' },
  },
});

mkdirSync(resultsFolder, { recursive: true });
const engine = onnxEngine({ threads: 1 });
const task = await loadTask(engine, taskName(values.task), values.data);
console.error(`${task.name}: teacher ${task.teacher.accuracy}, ${task.teacher.parameters} parameters`);
const table = studentTable({ ...task, file: join(resultsFolder, `${task.name}.csv`) });

const file = join(resultsFolder, `${task.name}.jsonl`);
const done = new Set(resultLines<SearchResult>(file).map(({ method, seed }) => `${method} ${seed}`));
for (let seed = 1; seed <= Number(values.seeds); seed++) {
  for (const method of values.methods.split(',')) {
    if (done.has(`${method} ${seed}`)) continue;
    const started = performance.now();
    const result = await search(task, { method, seed, engine, table });
    appendFileSync(file, JSON.stringify(result) + '\n');
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    console.error(
      `${task.name} ${method} ${seed}: f ${result.best.f.toFixed(4)}, ${seconds} s, ${table.size} students`,
    );
  }
}
process.exit();
