import { checkScores } from '../members/scores';
import { CommitteeError } from '../errors';
import type { Scores } from '../members/output';

/** A probability of a file counts as at least this much, so that its logarithm is finite. */
export const LEAST_PROBABILITY = 1e-12;

/** Rows read at once. */
const ROWS = 1024;

/** Mean negative log-likelihood, nats a sample, and its derivatives in β = 1/T. */
export interface TemperatureLoss {
  readonly value: number;
  readonly gradient: number;
  readonly curvature: number;
}

/** Scores with the right class of each sample. */
export interface LabelledScores {
  readonly scores: Scores;
  readonly labels: ArrayLike<number>;
}

/**
 * How well softmax(βz) predicts the labels, in one pass over the scores.
 *
 * - z: logits of a sample, y: its class, p = softmax(βz), β = 1/T.
 * - L(β) = mean of log Σ_c exp(β z_c) − β z_y (Guo, Pleiss, Sun, Weinberger, 2017, section 4.2).
 * - L′(β) = mean of E_p[z] − z_y, L″(β) = mean of Var_p[z], which is at least 0: L is convex in β, though not in T.
 *
 * Probabilities are taken as logits log p.
 */
export async function temperatureLoss({ scores, labels }: LabelledScores, beta: number): Promise<TemperatureLoss> {
  const { samples, classes, kind } = scores;
  if (labels.length !== samples) {
    const message = `there are ${samples} rows of scores and ${labels.length} labels; give a label a row`;
    throw new CommitteeError('COUNT_MISMATCH', message, { file: scores.file });
  }
  const z = new Float64Array(classes);
  let value = 0;
  let gradient = 0;
  let curvature = 0;
  for (let begin = 0; begin < samples; begin += ROWS) {
    const end = Math.min(samples, begin + ROWS);
    const block = await scores.read(begin, end);
    checkScores(block, scores, { file: scores.file, row: begin });
    for (let row = begin; row < end; row++) {
      const label = labels[row];
      if (!(Number.isInteger(label) && label >= 0 && label < classes)) {
        const message = `the label of row ${row} is ${label}; classes are 0 to ${classes - 1}`;
        throw new CommitteeError('LABEL_OUT_OF_RANGE', message, { row });
      }
      const offset = (row - begin) * classes;
      let greatest = -Infinity;
      for (let c = 0; c < classes; c++) {
        const score = block[offset + c];
        z[c] = kind === 'logits' ? score : Math.log(Math.max(score, LEAST_PROBABILITY));
        if (z[c] > greatest) greatest = z[c];
      }
      let total = 0;
      let first = 0;
      let second = 0;
      for (let c = 0; c < classes; c++) {
        const distance = z[c] - greatest;
        const weight = Math.exp(beta * distance);
        total += weight;
        first += weight * distance;
        second += weight * distance * distance;
      }
      const mean = first / total;
      value += Math.log(total) + beta * (greatest - z[label]);
      gradient += mean + greatest - z[label];
      curvature += second / total - mean * mean;
    }
  }
  return { value: value / samples, gradient: gradient / samples, curvature: curvature / samples };
}
