import type { TrialCompleted } from '../events';
import type { Objective } from '../trial';

/** The metric of `objective`, turned so that more is better; undefined where the trial lacks it. */
export function score(trial: TrialCompleted, { metric, direction }: Objective): number | undefined {
  const value = trial.metrics[metric];
  return value === undefined || direction === 'maximize' ? value : -value;
}

/** True where `trial` has the objective's metric and is better than `best`, or as good and suggested earlier. */
export function isBetter(trial: TrialCompleted, best: TrialCompleted | undefined, objective: Objective): boolean {
  const ours = score(trial, objective);
  if (ours === undefined) return false;
  const theirs = best && score(best, objective);
  if (best === undefined || theirs === undefined) return true;
  return ours > theirs || (ours === theirs && trial.trial < best.trial);
}
