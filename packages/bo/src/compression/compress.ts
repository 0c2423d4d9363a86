import type { Graph } from '@archipelago/graph-ir';
import {
  randomSearch,
  runTrials,
  type Evaluator,
  type Objective,
  type RunOptions,
  type TrialEvent,
} from '@archipelago/trials';
import type { Observable } from 'rxjs';
import type { CompressionAction } from './action';
import { compressionSpace, type CompressionSpaceOptions } from './space';

/** What a compression maximises. */
export const compressionObjective: Objective = { metric: 'f', direction: 'maximize' };

export interface CompressOptions extends Omit<RunOptions, 'objective'>, CompressionSpaceOptions {
  /** Measures a student, in process (`compressionEvaluator`) or in a pool of processes. */
  readonly evaluator: Evaluator<CompressionAction>;
}

/** Searches the compressed networks of a teacher for the one with the greatest f(x), by random search. */
export function compress(teacher: Graph, options: CompressOptions): Observable<TrialEvent<CompressionAction>> {
  const { evaluator, removal, shrinkage, skips, ...run } = options;
  const space = compressionSpace(teacher, { removal, shrinkage, skips });
  return runTrials(randomSearch(space), evaluator, { ...run, objective: compressionObjective });
}
