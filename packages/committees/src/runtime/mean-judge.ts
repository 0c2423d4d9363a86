import { softmaxInto } from '../confidence/softmax';
import { confidences, type ConfidenceFunction } from '../confidence/confidence';
import type { Threshold } from '../cascades/cascade';
import type { MeanScorerOptions } from '../tables/mean-scorer';
import type { Evidence, Judge, Verdict } from './judge';
import type { BatchScores } from './model';

/** Room for the last digits of a sum. */
const ROUNDING = 1e-9;

export interface MeanJudgeOptions extends Pick<MeanScorerOptions, 'classes' | 'kind' | 'combination' | 'confidence'> {
  /** Models that may run. */
  readonly models: number;
}

/**
 * The softmax of the mean of logits, or the mean of probabilities, of the models so far (thesis, Algorithm 4), with one input at
 * a time: what `meanScorer` computes for all committees at once, but for rounding.
 */
export function meanJudge({ classes, kind, combination, confidence, models }: MeanJudgeOptions): Judge {
  const ofLogits = combination === 'logits';
  const own = new Float64Array(classes);
  const whole = new Float64Array(classes);
  const agreement = confidence === 'agreement';
  const onlyFirst = confidence === 'maxProbability';
  const named: ConfidenceFunction | undefined =
    typeof confidence === 'function' ? confidence : agreement ? undefined : confidences[confidence];
  const verdict = { label: 0, confidence: 0 };
  let total = 1;

  return { start, take, decide, probabilities };

  function start(): Evidence {
    return {
      sums: new Float64Array(classes),
      labels: new Int32Array(models),
      confidences: new Float64Array(models),
    };
  }

  function take({ sums, labels }: Evidence, stage: number, { output, i }: Parameters<Judge['take']>[2]): void {
    const scores = output as BatchScores;
    const offset = i * classes;
    if (stage === 0) sums.fill(0);
    if (kind === 'logits' && !ofLogits) {
      addInto(sums, softmaxInto(own, { block: scores, begin: offset, kind }), 0);
    } else {
      addInto(sums, scores, offset);
    }
    if (agreement) labels[stage] = greatestOf(scores, offset, classes);
  }

  function decide(evidence: Evidence, stage: number, threshold: Threshold = 0): Verdict {
    const { sums } = evidence;
    const label = greatestOf(sums, 0, classes);
    if (ofLogits) {
      const bar = typeof threshold === 'number' ? threshold : threshold[label];
      // The greatest probability is 1 / total: beyond this it is below the bar, whatever else is added.
      const most = onlyFirst && bar > 0 ? (1 + ROUNDING) / bar : Infinity;
      total = exponentialsOfMean(whole, sums, { greatest: sums[label], count: stage + 1, most });
    } else {
      whole.set(sums);
      total = sums.reduce((sum, probability) => sum + probability, 0);
    }
    verdict.label = label;
    if (onlyFirst) verdict.confidence = whole[label] / total;
    else if (named === undefined) verdict.confidence = shareThatAgrees(evidence, stage + 1);
    else verdict.confidence = named(topTwo(), normalized());
    return verdict;
  }

  function shareThatAgrees({ labels }: Evidence, count: number): number {
    let agree = 0;
    for (let model = 0; model < count; model++) if (labels[model] === verdict.label) agree++;
    return agree / count;
  }

  function topTwo(): { readonly label: number; readonly first: number; readonly second: number } {
    const { label } = verdict;
    let second = 0;
    for (let c = 0; c < classes; c++) if (c !== label && whole[c] > second) second = whole[c];
    return { label, first: whole[label] / total, second: second / total };
  }

  /** Makes `whole` probabilities. */
  function normalized(): Float64Array {
    for (let c = 0; c < classes; c++) whole[c] /= total;
    total = 1;
    return whole;
  }

  function probabilities(): Float64Array {
    return normalized().slice();
  }
}

// Loops over what they are given alone are twice as fast as over what encloses them.

function addInto(sums: Float64Array, scores: ArrayLike<number>, offset: number): void {
  for (let c = 0; c < sums.length; c++) sums[c] += scores[offset + c];
}

function greatestOf(scores: ArrayLike<number>, offset: number, classes: number): number {
  let label = 0;
  let greatest = scores[offset];
  for (let c = 1; c < classes; c++) {
    const score = scores[offset + c];
    if (score > greatest) {
      greatest = score;
      label = c;
    }
  }
  return label;
}

/** to ← exp((sums − greatest) / count); returns the sum of it, or Infinity as soon as it is more than `most`. */
function exponentialsOfMean(
  to: Float64Array,
  sums: Float64Array,
  { greatest, count, most }: { readonly greatest: number; readonly count: number; readonly most: number },
): number {
  const scale = 1 / count;
  let sum = 0;
  for (let c = 0; c < to.length; c++) {
    const exponential = Math.exp((sums[c] - greatest) * scale);
    to[c] = exponential;
    sum += exponential;
    if (sum > most) return Infinity;
  }
  return sum;
}
