import { CommitteeError } from '../errors';
import type { Decisions } from './output';

export interface DecisionsParts {
  /** Predicted class of each sample. */
  readonly labels: ArrayLike<number>;
  /** How sure the model is of it: the greater the surer. */
  readonly confidences: ArrayLike<number>;
  readonly classes: number;
  /** @defaultValue none */
  readonly file?: string;
}

/** Labels with confidences. Throws `COUNT_MISMATCH`, `LABEL_OUT_OF_RANGE`, `NOT_FINITE` with the first bad row. */
export function decisionsOf({ labels, confidences, classes, file }: DecisionsParts): Decisions {
  if (labels.length !== confidences.length) {
    const message = `there are ${labels.length} labels and ${confidences.length} confidences; give one of each for every sample`;
    throw new CommitteeError('COUNT_MISMATCH', message, { file });
  }
  for (let row = 0; row < labels.length; row++) {
    if (!(Number.isInteger(labels[row]) && labels[row] >= 0 && labels[row] < classes)) {
      const message = `row ${row} predicts class ${labels[row]}; classes are 0 to ${classes - 1}`;
      throw new CommitteeError('LABEL_OUT_OF_RANGE', message, { file, row });
    }
    if (!Number.isFinite(confidences[row])) {
      const message = `row ${row} has the confidence ${confidences[row]}; give a finite number`;
      throw new CommitteeError('NOT_FINITE', message, { file, row });
    }
  }
  return {
    kind: 'decisions',
    samples: labels.length,
    classes,
    labels: Int32Array.from(labels),
    confidences: Float64Array.from(confidences),
    file,
  };
}
