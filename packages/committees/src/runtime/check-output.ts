import { CommitteeError } from '../errors';
import { checkScores } from '../members/scores';
import type { BatchDecisions, BatchOutput, BatchScores } from './model';
import type { CascadeSpec } from './cascade-spec';

/** Where an output comes from. */
export interface OutputPlace {
  readonly member: string;
  /** Number of each input of the batch. */
  readonly rows: readonly number[];
}

/**
 * Throws where a model did not give what the specification says: `KIND_MISMATCH`, `COUNT_MISMATCH`, `CLASS_MISMATCH`,
 * `LABEL_OUT_OF_RANGE`, `NOT_FINITE` or `NOT_PROBABILITIES`, naming the model and the input.
 */
export function checkOutput(
  output: BatchOutput,
  { kind, classes }: Pick<CascadeSpec, 'kind' | 'classes'>,
  { member, rows }: OutputPlace,
): void {
  const place = { member, row: rows[0] };
  if (kind === 'decisions') {
    const { labels, confidences } = (output ?? {}) as Partial<BatchDecisions>;
    if (labels?.length === undefined || confidences?.length === undefined) {
      throw new CommitteeError('KIND_MISMATCH', `member "${member}" gave no { labels, confidences }; give both`, place);
    }
    checkDecisions({ labels, confidences }, classes, { member, rows });
    return;
  }
  const scores = output as BatchScores;
  if (typeof scores?.length !== 'number') {
    const message = `member "${member}" gave no array of scores; give (inputs, classes), row-major`;
    throw new CommitteeError('KIND_MISMATCH', message, place);
  }
  if (scores.length !== rows.length * classes) {
    const message = `member "${member}" gave ${scores.length} scores for ${rows.length} inputs of ${classes} classes`;
    throw new CommitteeError('CLASS_MISMATCH', `${message}; give (inputs, classes), row-major`, place);
  }
  if (rows.length === 1) {
    checkScores(scores, { kind, classes }, place);
    return;
  }
  rows.forEach((row, i) => checkScores(rowOf(scores, i, classes), { kind, classes }, { member, row }));
}

function rowOf(scores: BatchScores, i: number, classes: number): BatchScores {
  const [begin, end] = [i * classes, (i + 1) * classes];
  return ArrayBuffer.isView(scores)
    ? (scores as unknown as Float32Array).subarray(begin, end)
    : Array.prototype.slice.call(scores, begin, end);
}

function checkDecisions({ labels, confidences }: BatchDecisions, classes: number, { member, rows }: OutputPlace): void {
  if (labels.length !== rows.length || confidences.length !== rows.length) {
    const counts = `${labels.length} labels and ${confidences.length} confidences for ${rows.length} inputs`;
    throw new CommitteeError('COUNT_MISMATCH', `member "${member}" gave ${counts}; give one of each for every input`, {
      member,
      row: rows[0],
    });
  }
  rows.forEach((row, i) => {
    if (!(Number.isInteger(labels[i]) && labels[i] >= 0 && labels[i] < classes)) {
      const message = `member "${member}" predicts class ${labels[i]} for input ${row}; classes are 0 to ${classes - 1}`;
      throw new CommitteeError('LABEL_OUT_OF_RANGE', message, { member, row });
    }
    if (!Number.isFinite(confidences[i])) {
      const message = `member "${member}" has the confidence ${confidences[i]} for input ${row}; give a finite number`;
      throw new CommitteeError('NOT_FINITE', message, { member, row });
    }
  });
}
