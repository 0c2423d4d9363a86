import type { Cell } from '@archipelago/graph-ir';
import { createRandom } from '@archipelago/numerics';
import { completedTrials, runTrials } from '@archipelago/trials';
import { lastValueFrom, toArray } from 'rxjs';
import { queries, type Run } from '../../src/nas-bench-201/runs';
import { methods } from './methods';
import type { CellMetrics } from './table';

/** One search of a table, one network at a time. */
export async function search(
  lookUp: (cell: Cell) => CellMetrics,
  { dataSet, method, seed, label = 'nas-bench-201' }: Omit<Run, 'best'> & { readonly label?: string },
): Promise<Run> {
  const trials = runTrials(methods[method](), lookUp, {
    budget: { trials: queries[queries.length - 1] },
    objective: { metric: 'logError', direction: 'minimize' },
    batchSize: 1,
    random: createRandom(`${label} ${seed}`),
  });
  const completed = await lastValueFrom(trials.pipe(completedTrials(), toArray()));
  const accuracies = completed.map(({ metrics }) => metrics.accuracy);
  return { dataSet, method, seed, best: queries.map((count) => Math.max(...accuracies.slice(0, count))) };
}
