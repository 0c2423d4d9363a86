import { compressionEvaluator, type CompressionAction } from '@archipelago/bo';
import type { Evaluator } from '@archipelago/trials';
import { openRunFolder, writeWhole } from '../runs/run-folder';
import { loadData } from './data';
import { compressionEngine } from './engine';
import { readTeacher } from './teacher';
import { writeWeights } from './weights-file';

/** Examples a step. */
export const STUDENT_BATCH = 64;

export interface StudentEvaluatorOptions {
  /** The run's folder, with its trained teacher. */
  readonly folder: string;
}

/**
 * Evaluator module of a compression run, for a pool of processes: trains students of the run's teacher on the run's data
 * and leaves each one's weights in the run's folder.
 */
export default async function studentEvaluator({
  folder,
}: StudentEvaluatorOptions): Promise<Evaluator<CompressionAction>> {
  const run = openRunFolder(folder);
  const data = await loadData(run.spec);
  return compressionEvaluator(await compressionEngine(run.spec.engine), {
    teacher: readTeacher(run),
    train: data.train,
    validation: data.validation,
    epochs: run.spec.studentEpochs,
    batch: STUDENT_BATCH,
    onTrained: ({ trial, weights }) => writeWhole(run.weightsOf(trial), writeWeights(weights)),
  });
}
