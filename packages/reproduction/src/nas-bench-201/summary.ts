import { mean, standardDeviation, welchTTest } from '@archipelago/numerics';
import { dataSets, queries, type DataSet, type Run } from './runs';

/** How the searches of one method on one data set stand after some number of evaluations, in percent. */
export interface Standing {
  readonly dataSet: DataSet;
  readonly method: string;
  readonly queries: number;
  readonly runs: number;
  /** Of the best validation accuracy so far. */
  readonly mean: number;
  readonly deviation: number;
  /** The mean less that of the published runs after as many evaluations. */
  readonly aheadOfPublished: number;
  /** Two-sided, by Welch's t test against the published runs; null for these themselves. */
  readonly pValue: number | null;
}

/** All methods of some runs, those of `published` among them, on each data set after each number of evaluations. */
export function summarize(runs: readonly Run[], published: string): readonly Standing[] {
  const methods = [...new Set(runs.map(({ method }) => method))];
  return dataSets.flatMap((dataSet) =>
    methods.flatMap((method) =>
      queries.map((count, place): Standing => {
        const bestOf = (name: string) =>
          runs.filter((run) => run.dataSet === dataSet && run.method === name).map(({ best }) => best[place]);
        const [ours, theirs] = [bestOf(method), bestOf(published)];
        return {
          dataSet,
          method,
          queries: count,
          runs: ours.length,
          mean: rounded(mean(ours)),
          deviation: rounded(standardDeviation(ours)),
          aheadOfPublished: rounded(mean(ours) - mean(theirs)),
          pValue: method === published ? null : Number(welchTTest(ours, theirs).pValue.toPrecision(3)),
        };
      }),
    ),
  );
}

function rounded(percent: number): number {
  return Number(percent.toFixed(3));
}
