import { CommitteeError } from '../errors';
import type { Scores } from '../members/output';
import { scoresOf } from '../members/scores';
import { checkOutput } from './check-output';
import type { ScoreModel } from './model';

export interface ScoresFromModelOptions {
  /** What the model gives. It is never guessed. */
  readonly kind: Scores['kind'];
  /**
   * Inputs that the model is given at a time.
   *
   * @defaultValue 16
   */
  readonly batchSize?: number;
  /** Called with the number of inputs that are done. */
  readonly onProgress?: (inputs: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Runs a model over inputs and keeps its scores, float64, in memory: what `createPool` takes as the output of a member. The number
 * of classes is what the first batch has.
 *
 * Throws `BAD_OPTION` without inputs, `CLASS_MISMATCH` where rows differ in length, `NOT_FINITE` and `NOT_PROBABILITIES`.
 */
export async function scoresFromModel<X>(
  model: ScoreModel<X>,
  inputs: readonly X[],
  { kind, batchSize = 16, onProgress, signal }: ScoresFromModelOptions,
): Promise<Scores> {
  if (!(Number.isInteger(batchSize) && batchSize > 0)) {
    throw new CommitteeError('BAD_OPTION', `scoresFromModel: batchSize is ${batchSize}; give a positive integer`);
  }
  if (inputs.length === 0)
    throw new CommitteeError('BAD_OPTION', 'scoresFromModel: there is no input; give at least one');
  let classes = 0;
  let scores = new Float64Array(0);
  for (let begin = 0; begin < inputs.length; begin += batchSize) {
    signal?.throwIfAborted();
    const batch = inputs.slice(begin, begin + batchSize);
    const output = await model(batch);
    if (begin === 0) {
      classes = Math.max(1, Math.floor(output.length / batch.length));
      scores = new Float64Array(inputs.length * classes);
    }
    checkOutput(output, { kind, classes }, { member: model.name || 'model', rows: batch.map((_, i) => begin + i) });
    scores.set(output, begin * classes);
    onProgress?.(begin + batch.length);
  }
  return scoresOf(scores, { kind, classes });
}
