import { TrialsError } from '../errors';
import type { Pruner, Report } from '../pruner';
import type { Objective } from '../trial';

export interface MedianOptions {
  /** The reported metric to compare, and which way is better. */
  readonly objective: Objective;
  /**
   * Reports with a step below this one never end a trial.
   *
   * @defaultValue 0
   */
  readonly warmupSteps?: number;
  /**
   * Observed trials with a report at the same step that a comparison needs.
   *
   * @defaultValue 5
   */
  readonly minTrials?: number;
}

/** For each step, the best values by then of the trials that reported at it, in ascending order. */
export type MedianState = Readonly<Record<string, readonly number[]>>;

/**
 * The median stopping rule, with the best value of a trial so far: Golovin et al., "Google Vizier: A Service for
 * Black-Box Optimization", KDD 2017, section 3.2.1. A trial ends at step s where its best value by s is strictly worse
 * than the median of the best values by s of the observed trials.
 *
 * NOTE: the paper compares with the median of the running averages of completed trials. Here pruned and failed trials
 * count too, at the steps they reached.
 *
 * @throws TrialsError `BAD_OPTION`
 */
export function pruneBelowMedian(options: MedianOptions): Pruner<MedianState> {
  const { objective, warmupSteps = 0, minTrials = 5 } = options;
  if (!(warmupSteps >= 0)) {
    throw new TrialsError('BAD_OPTION', `pruneBelowMedian: warmupSteps is ${warmupSteps}; give a number of at least 0`);
  }
  if (!(Number.isInteger(minTrials) && minTrials >= 1)) {
    throw new TrialsError('BAD_OPTION', `pruneBelowMedian: minTrials is ${minTrials}; give an integer of at least 1`);
  }
  const sign = objective.direction === 'maximize' ? 1 : -1;

  return {
    name: `median(${objective.direction} ${objective.metric}, warmupSteps ${warmupSteps}, minTrials ${minTrials})`,
    init: () => ({}),
    observe: (state, { reports }) => {
      const next: Record<string, readonly number[]> = { ...state };
      for (const [step, best] of bestByStep(reports, objective)) next[step] = insert(next[step] ?? [], sign * best);
      return next;
    },
    shouldPrune: (state, reports) => {
      const last = reports.at(-1);
      if (last === undefined || last.step < warmupSteps) return false;
      const others = state[last.step] ?? [];
      if (others.length < minTrials) return false;
      const best = bestByStep(reports, objective).at(-1);
      return best !== undefined && best[0] === last.step && sign * best[1] < median(others);
    },
  };
}

/** The best value by each step at which the metric was reported. */
function bestByStep(
  reports: readonly Report[],
  { metric, direction }: Objective,
): readonly (readonly [number, number])[] {
  const better = direction === 'maximize' ? Math.max : Math.min;
  const steps: [number, number][] = [];
  for (const { step, metrics } of reports) {
    const value = metrics[metric];
    if (value === undefined) continue;
    const before = steps.at(-1);
    steps.push([step, before === undefined ? value : better(before[1], value)]);
  }
  return steps;
}

function insert(sorted: readonly number[], value: number): readonly number[] {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] < value) low = middle + 1;
    else high = middle;
  }
  return [...sorted.slice(0, low), value, ...sorted.slice(low)];
}

/** The middle of sorted values; of an even number, the mean of the two in the middle. */
function median(sorted: readonly number[]): number {
  const half = sorted.length >>> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}
