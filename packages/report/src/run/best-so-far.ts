import type { Objective } from '@archipelago/trials';
import { isBetter } from './objective';

/** A trial's number and value. */
export interface TrialValue {
  readonly trial: number;
  readonly value: number;
}

/** The trials that were better than all before them, in the order of their numbers. */
export function improvements<T extends TrialValue>(trials: readonly T[], direction: Objective['direction']): T[] {
  const better: T[] = [];
  for (const trial of [...trials].sort((a, b) => a.trial - b.trial)) {
    const last = better.at(-1);
    if (last === undefined || isBetter(trial.value, last.value, direction)) better.push(trial);
  }
  return better;
}
