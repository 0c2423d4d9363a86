import type { CompressionAction, CompressionMetrics, Finalist } from '@archipelago/bo';
import type { TrialCompleted, TrialEvent } from '@archipelago/trials';
import { CliError } from '../errors';

/** The student that a run ends with. */
export interface BestStudent {
  /** Its trial in the search. */
  readonly trial: number;
  /** Its trial among the finalists; null where the weights of the search are the better ones. */
  readonly finalist: number | null;
  readonly action: CompressionAction;
  readonly metrics: CompressionMetrics;
}

/**
 * The student with the greatest f, after the search or after further training; of equal ones the first suggested, whichever
 * ended first: that would depend on the number of processes.
 */
export function bestStudent(
  trials: readonly TrialCompleted<CompressionAction>[],
  finalists: readonly TrialCompleted<Finalist>[],
): BestStudent {
  const students: readonly BestStudent[] = [
    ...inOrder(trials).map(({ trial, candidate, metrics }) => ({
      trial,
      finalist: null,
      action: candidate,
      metrics: metrics as CompressionMetrics,
    })),
    ...inOrder(finalists).map(({ trial, candidate, metrics }) => ({
      trial: candidate.trial,
      finalist: trial,
      action: candidate.action,
      metrics: metrics as CompressionMetrics,
    })),
  ];
  if (students.length === 0) {
    throw new CliError('NO_STUDENT', 'every student failed, so there is no best one; the reasons are in the journal');
  }
  return students.reduce((best, student) => (student.metrics.f > best.metrics.f ? student : best));
}

/** The completed trials of some events. */
export function completedOf<C>(events: readonly TrialEvent<C>[]): readonly TrialCompleted<C>[] {
  return events.filter((event): event is TrialCompleted<C> => event.type === 'trial-completed');
}

function inOrder<C>(trials: readonly TrialCompleted<C>[]): readonly TrialCompleted<C>[] {
  return [...trials].sort((a, b) => a.trial - b.trial);
}
