import { mean, pairedTTest, standardDeviation } from '@archipelago/numerics';
import { trained } from '../comparison';
import type { Row } from '../row';
import { fashionTasks, searchesOf, tasks as titles, type SearchOutcome, type TaskId } from './searches';

/** A method by its name in the experiments, and as the table calls it. */
export type NamedMethod = readonly [method: string, title: string];

/**
 * Our own searches beside a table: f(x) of each method on each task, mean over the seeds, and a paired test against the
 * first method, seed by seed.
 *
 * @param tasks Which tasks; methods without two searches on one are left out there.
 */
export function trainedRows(methods: readonly NamedMethod[], tasks = fashionTasks): readonly Row[] {
  return tasks.flatMap((task) => {
    const [first, ...others] = methods.filter(([method]) => searchesOf(task, method).length > 1);
    if (first === undefined) return [];
    return [
      ...methodRows(task, first, spreadOf(searchesOf(task, first[0]))),
      ...others.flatMap((method) => methodRows(task, method, comparedNote(task, method[0], first))),
    ];
  });
}

function methodRows(task: TaskId, [method, title]: NamedMethod, note: string): readonly Row[] {
  const searches = searchesOf(task, method);
  const label = `${titles[task]}, ${title}`;
  const of = (quantity: keyof SearchOutcome, scale = 1): number =>
    mean(searches.map((search) => Number(search[quantity]) * scale));
  return [
    trained({ label, quantity: 'f(x)', ours: of('f'), note }),
    trained({ label, quantity: 'accuracy', unit: '%', ours: of('accuracy', 100), note: 'of the best student' }),
    trained({ label, quantity: 'ratio', ours: of('ratio'), note: 'of the best student' }),
  ];
}

function spreadOf(searches: readonly SearchOutcome[]): string {
  const deviation = standardDeviation(searches.map(({ f }) => f));
  return `mean of ${searches.length} seeds, deviation ${deviation.toFixed(4)}`;
}

/** The spread, and the difference to the reference over the seeds that both have. */
function comparedNote(task: TaskId, method: string, [reference, title]: NamedMethod): string {
  const ours = searchesOf(task, method);
  const theirs = new Map(searchesOf(task, reference).map(({ seed, f }) => [seed, f]));
  const pairs = ours.filter(({ seed }) => theirs.has(seed));
  if (pairs.length < 2) return spreadOf(ours);
  const test = pairedTTest(
    pairs.map(({ f }) => f),
    pairs.map(({ seed }) => theirs.get(seed)!),
  );
  const sign = test.meanDifference > 0 ? '+' : '';
  return `${spreadOf(ours)}; ${sign}${test.meanDifference.toFixed(4)} to ${title}, p = ${test.pValue.toFixed(3)} (paired t-test, ${pairs.length} seeds)`;
}
