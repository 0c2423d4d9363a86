import type { TrialRecord } from './run';

/** The failed trials of one cause. */
export interface FailureCause {
  readonly code: string;
  /** Message of the first of them. */
  readonly message: string;
  /** Their numbers, in order. */
  readonly trials: readonly number[];
}

/** Failed trials grouped by the code of their error, the most frequent cause first. */
export function failureCauses(trials: readonly TrialRecord[]): FailureCause[] {
  const causes = new Map<string, { code: string; message: string; trials: number[] }>();
  for (const { trial, status, error } of trials) {
    if (status !== 'failed' || error === undefined) continue;
    const cause = causes.get(error.code);
    if (cause) cause.trials.push(trial);
    else causes.set(error.code, { ...error, trials: [trial] });
  }
  return [...causes.values()].sort((a, b) => b.trials.length - a.trials.length);
}
