import { listedCandidates, runTrials, type Evaluator, type RunOptions, type TrialEvent } from '@archipelago/trials';
import type { TrialCompleted } from '@archipelago/trials';
import type { Observable } from 'rxjs';
import type { CompressionAction } from './action';
import { compressionObjective } from './objective';

/** A student of a search that is to be trained in full. */
export interface Finalist {
  /** Its trial in the search, where its weights come from. */
  readonly trial: number;
  readonly action: CompressionAction;
}

/**
 * The students of a search with the greatest f(x), the best first; of equal students, and of equal values, the first
 * suggested.
 *
 * @param count how many: 4 as published.
 */
export function finalistsOf(
  trials: readonly TrialCompleted<CompressionAction>[],
  { count = 4 }: { readonly count?: number } = {},
): readonly Finalist[] {
  const ranked = [...trials].sort((a, b) => b.metrics.f - a.metrics.f || a.trial - b.trial);
  const distinct = new Map<string, Finalist>();
  for (const { trial, candidate } of ranked) {
    const name = JSON.stringify(candidate);
    if (!distinct.has(name)) distinct.set(name, { trial, action: candidate });
  }
  return [...distinct.values()].slice(0, count);
}

/** Trains finalists in full, one trial each, in their order. */
export function trainFinalists(
  finalists: readonly Finalist[],
  { evaluator, ...run }: Omit<RunOptions, 'objective' | 'budget'> & { readonly evaluator: Evaluator<Finalist> },
): Observable<TrialEvent<Finalist>> {
  return runTrials(listedCandidates(finalists), evaluator, {
    ...run,
    budget: { trials: finalists.length },
    objective: compressionObjective,
  });
}
