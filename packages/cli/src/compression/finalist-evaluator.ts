import { readFileSync } from 'node:fs';
import { finalistEvaluator, type Finalist } from '@archipelago/bo';
import type { Evaluator } from '@archipelago/trials';
import { openRunFolder, writeWhole } from '../runs/run-folder';
import { loadData } from './data';
import { compressionEngine } from './engine';
import { STUDENT_BATCH, type StudentEvaluatorOptions } from './student-evaluator';
import { readTeacher } from './teacher';
import { readWeights, writeWeights } from './weights-file';

/**
 * Evaluator module of a compression run, for a pool of processes: goes on with the training of the best students, on the
 * labels, and leaves each one's weights in the run's folder.
 */
export default async function finalist({ folder }: StudentEvaluatorOptions): Promise<Evaluator<Finalist>> {
  const run = openRunFolder(folder);
  const { train, validation } = await loadData(run.spec);
  return finalistEvaluator(await compressionEngine(run.spec.engine), {
    teacher: readTeacher(run),
    train,
    validation,
    weightsOf: ({ trial }) => readWeights(readFileSync(run.weightsOf(trial))),
    epochs: run.spec.finalistEpochs,
    batch: STUDENT_BATCH,
    onTrained: ({ trial, weights }) => writeWhole(run.finalistWeightsOf(trial), writeWeights(weights)),
  });
}
