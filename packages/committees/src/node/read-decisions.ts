import { CommitteeError } from '../errors';
import { decisionsOf } from '../members/decisions';
import type { Decisions } from '../members/output';
import { readLabels } from './read-labels';
import { readNumbers } from './read-numbers';

export interface DecisionFiles {
  /** Predicted class of each sample. */
  readonly labels: string;
  /** How sure the model is of it. */
  readonly confidences: string;
  readonly classes: number;
}

/**
 * What a model says on every sample, from two files of one number a sample: .npy, .npz with one array, .csv or .txt.
 *
 * Throws `BAD_FILE`, `COUNT_MISMATCH`, `LABEL_OUT_OF_RANGE` or `NOT_FINITE`, naming file and row.
 */
export async function readDecisions({ labels, confidences, classes }: DecisionFiles): Promise<Decisions> {
  const [said, sure] = await Promise.all([readLabels(labels), readNumbers(confidences)]);
  const bad = Array.prototype.findIndex.call(sure, (one: number | bigint) => !Number.isFinite(Number(one)));
  if (bad !== -1) {
    const message = `row ${bad} has the confidence ${String(sure[bad])}; give a finite number`;
    throw new CommitteeError('NOT_FINITE', message, { file: confidences, row: bad });
  }
  return decisionsOf({ labels: said, confidences: Array.from(sure, Number), classes, file: labels });
}
