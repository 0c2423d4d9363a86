import type { Objective } from '@archipelago/trials';
import { valueOf } from './collect-run';
import { byMerit } from './objective';
import type { TrialRecord } from './run';

/**
 * Trials from the best to the worst: completed ones by their value, then pruned ones by theirs, then those without a
 * value; equal ones by number.
 */
export function rankTrials(trials: readonly TrialRecord[], objective: Objective | undefined): TrialRecord[] {
  const merit = byMerit(objective?.direction ?? 'maximize');
  const keyed = trials.map((record) => ({ record, value: valueOf(record, objective) }));
  return keyed
    .sort((a, b) => {
      const group = groupOf(a.record, a.value) - groupOf(b.record, b.value);
      if (group !== 0) return group;
      return merit(a.value ?? 0, b.value ?? 0) || a.record.trial - b.record.trial;
    })
    .map(({ record }) => record);
}

function groupOf({ status }: TrialRecord, value: number | undefined): number {
  if (value === undefined) return 2;
  return status === 'completed' ? 0 : 1;
}
