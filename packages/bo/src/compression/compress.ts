import type { Engine } from '@archipelago/engine';
import { embeddingModel, type EmbeddingOptions } from '@archipelago/gp-kernels/embedding';
import type { Graph } from '@archipelago/graph-ir';
import { runTrials, type Evaluator, type RunOptions, type Searcher, type TrialEvent } from '@archipelago/trials';
import { defer, finalize, type Observable } from 'rxjs';
import { BoError } from '../errors';
import { constrainedSpace } from '../spaces/constrained-space';
import type { CompressionAction } from './action';
import { embeddingFor, esnac } from './esnac';
import { compressionObjective } from './objective';
import { compressionSpace, type CompressionSpace, type CompressionSpaceOptions } from './space';

/** How the space is searched. */
export type CompressionSearch =
  | {
      /** Learns the kernels of ESNAC, which then is the searcher. */
      readonly engine: Engine;
      /**
       * The embedding that is learned.
       * @defaultValue one for the teacher's size, `embeddingFor(teacher)`
       */
      readonly embedding?: EmbeddingOptions;
    }
  | {
      /** Makes another searcher for the teacher's space. */
      readonly searcher: (space: CompressionSpace) => Searcher<CompressionAction>;
    };

export type CompressOptions = Omit<RunOptions, 'objective'> &
  CompressionSpaceOptions &
  CompressionSearch & {
    /** Measures a student, in process (`compressionEvaluator`) or in a pool of processes. */
    readonly evaluator: Evaluator<CompressionAction>;
    /**
     * Which students may be suggested, such as those under a budget of parameters.
     * @defaultValue all
     */
    readonly allowed?: (student: Graph) => boolean;
  };

/**
 * Searches the compressed networks of a teacher for the one with the greatest f(x), by ESNAC unless a searcher is given.
 *
 * @throws BoError BAD_TEACHER, BAD_OPTION
 */
export function compress(teacher: Graph, options: CompressOptions): Observable<TrialEvent<CompressionAction>> {
  const { evaluator, removal, shrinkage, skips, allowed, ...run } = options;
  const whole = compressionSpace(teacher, { removal, shrinkage, skips });
  const space = allowed === undefined ? whole : constrainedSpace(whole, (action) => allowed(whole.build(action)));
  const search = (searcher: Searcher<CompressionAction>): Observable<TrialEvent<CompressionAction>> =>
    runTrials(searcher, evaluator, { ...run, objective: compressionObjective });
  if ('searcher' in options) return search(options.searcher(space));
  const { engine, embedding = embeddingFor(teacher) } = options;
  if (engine === undefined) {
    throw new BoError('BAD_OPTION', 'compress: give an engine, which learns the kernels of ESNAC, or a searcher');
  }
  return defer(() => {
    const model = embeddingModel(engine, embedding);
    return search(esnac(space, { model })).pipe(finalize(() => model.dispose()));
  });
}
