import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataSets, queries, type Run } from '../../src/nas-bench-201/runs';

/** BANANAS with the adjacency encoding (`only_adjacency`), as NASLib ran it. */
export const PUBLISHED = 'bananas';

/** The published searches out of `naslib_bananas_nb201_incumbents.csv`, which has a line wherever the best so far improved. */
export function publishedRuns(folder: string): readonly Run[] {
  const lines = readFileSync(join(folder, 'naslib_bananas_nb201_incumbents.csv'), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1);
  const steps = lines
    .map((line) => line.split(','))
    .filter(([config]) => config === 'only_adjacency')
    .map(([, dataSet, seed, at, best]) => ({ dataSet, seed: Number(seed), at: Number(at), best: Number(best) }));
  const seeds = [...new Set(steps.map(({ seed }) => seed))];
  return dataSets.flatMap((dataSet) =>
    seeds.map((seed): Run => {
      const own = steps.filter((step) => step.dataSet === dataSet && step.seed === seed);
      const best = queries.map((count) => Math.max(...own.filter(({ at }) => at <= count).map((step) => step.best)));
      return { dataSet, method: PUBLISHED, seed, best };
    }),
  );
}
