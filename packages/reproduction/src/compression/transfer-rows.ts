import { mean, pairedTTest } from '@archipelago/numerics';
import { trained } from '../comparison';
import type { Row } from '../row';
import { tasks, transferOutcomes, type TaskId } from './searches';

/** Our own transfers of kernels: f(x) of what the first kernel and of the best that all 8 kernels propose, beside chance. */
export function transferRows(): readonly Row[] {
  const pairs = new Set(transferOutcomes.map(({ source, target }) => `${source} ${target}`));
  return [...pairs].flatMap((pair) => {
    const [source, target] = pair.split(' ') as [TaskId, TaskId];
    const outcomes = transferOutcomes.filter((outcome) => outcome.source === source && outcome.target === target);
    const label = `kernels of the ${tasks[source]} on the ${tasks[target]}`;
    const first = (values: readonly number[]): number => values[0];
    const best = (values: readonly number[]): number => Math.max(...values);
    return [transferRow(`${label}, K = 1`, outcomes, first), transferRow(`${label}, K = 8`, outcomes, best)];
  });
}

function transferRow(label: string, outcomes: typeof transferOutcomes, of: (values: readonly number[]) => number): Row {
  const proposed = outcomes.map((outcome) => of(outcome.proposed));
  const random = outcomes.map((outcome) => of(outcome.random));
  const { pValue } = pairedTTest(proposed, random);
  const note =
    `mean of ${outcomes.length} seeds; as many random students give ${mean(random).toFixed(4)}, ` +
    `p = ${pValue.toFixed(3)} (paired t-test)`;
  return trained({ label, quantity: 'f(x)', ours: mean(proposed), note });
}
