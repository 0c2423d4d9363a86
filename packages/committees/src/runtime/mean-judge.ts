import { confidences, type ConfidenceFunction } from '../confidence/confidence';
import type { MeanScorerOptions } from '../tables/mean-scorer';
import type { Evidence, Judge, Verdict } from './judge';
import type { BatchScores } from './model';

export interface MeanJudgeOptions extends Pick<MeanScorerOptions, 'classes' | 'kind' | 'combination' | 'confidence'> {
  /** For each number of models, less 1: which of them make the product, in its order. */
  readonly sequences: readonly (readonly number[])[];
  /** The greatest size of the table; see `CascadeSpec`. */
  readonly size: number;
}

/** Below it the product of factors has lost digits, and the mean is taken as it is written: as in `meanScorer`. */
const LEAST_PRODUCT = 1e-280;

/**
 * The softmax of the mean of logits, or the mean of probabilities, of the models so far (thesis, Algorithm 4), with one input and
 * one committee at a time. It multiplies, adds and rounds as `meanScorer` does, so that a cascade decides as the table said it would.
 */
export function meanJudge({ classes, kind, combination, confidence, sequences, size }: MeanJudgeOptions): Judge {
  const width = 4 * Math.ceil(classes / 4);
  const logarithmic = combination === 'logits';
  const order = leastCommonMultiple(size);
  const whole = new Float64Array(width);
  const named: ConfidenceFunction | undefined =
    typeof confidence === 'function' ? confidence : confidence === 'agreement' ? undefined : confidences[confidence];
  const onlyFirst = confidence === 'maxProbability';
  const verdict = { label: 0, confidence: 0 };
  const top = { label: 0, first: 0, second: 0 };
  let sum = 0;
  let normalized = false;

  return { start, take, decide, probabilities };

  function start(): Evidence {
    const models = sequences.length;
    const arrays = (length: number) => Array.from({ length: models }, () => new Float64Array(length));
    return {
      scores: arrays(classes),
      factors: arrays(width),
      labels: new Int32Array(models),
      confidences: new Float64Array(models),
    };
  }

  function take(
    { scores, factors, labels }: Evidence,
    stage: number,
    { output, i }: Parameters<Judge['take']>[2],
  ): void {
    const own = scores[stage];
    const factor = factors[stage];
    const offset = i * classes;
    let label = 0;
    let greatest = -Infinity;
    for (let c = 0; c < classes; c++) {
      const score = (own[c] = (output as BatchScores)[offset + c]);
      if (score > greatest) [greatest, label] = [score, c];
    }
    labels[stage] = label;
    if (kind === 'probabilities') {
      factor.set(own);
    } else if (logarithmic) {
      for (let c = 0; c < classes; c++) factor[c] = Math.exp((own[c] - greatest) / order);
    } else {
      let total = 0;
      for (let c = 0; c < classes; c++) total += factor[c] = Math.exp(own[c] - greatest);
      for (let c = 0; c < classes; c++) factor[c] /= total;
    }
  }

  function decide(evidence: Evidence, stage: number): Verdict {
    const sequence = sequences[stage];
    const models = sequence.length;
    const { factors } = evidence;
    combine(factors[sequence[0]], models, setPower, setShare);
    for (let m = 1; m < models; m++) combine(factors[sequence[m]], models, multiplyPower, addShare);
    let first = reduce(models);
    if (logarithmic && !(first > LEAST_PRODUCT)) first = meanOfLogits(evidence, sequence);
    normalized = false;
    if (onlyFirst) verdict.confidence = first / sum;
    else if (named === undefined) verdict.confidence = shareThatAgrees(evidence, sequence);
    else verdict.confidence = named(topTwo(), whole.subarray(0, classes));
    return verdict;
  }

  function combine(factor: Float64Array, models: number, product: typeof setPower, mean: typeof setShare): void {
    if (logarithmic) product(whole, factor, order / models);
    else mean(whole, factor, models);
  }

  /** Finds the label and the sum of `whole`, and returns its greatest. */
  function reduce(models: number): number {
    let first = -1;
    let label = 0;
    let [s0, s1, s2, s3] = [0, 0, 0, 0];
    if (logarithmic || models === 1) {
      for (let c = 0; c < width; c += 4) {
        const [v0, v1, v2, v3] = [whole[c], whole[c + 1], whole[c + 2], whole[c + 3]];
        s0 += v0;
        s1 += v1;
        s2 += v2;
        s3 += v3;
        if (v0 > first) [first, label] = [v0, c];
        if (v1 > first) [first, label] = [v1, c + 1];
        if (v2 > first) [first, label] = [v2, c + 2];
        if (v3 > first) [first, label] = [v3, c + 3];
      }
    } else {
      for (let c = 0; c < width; c++) {
        s0 += whole[c];
        if (whole[c] > first) [first, label] = [whole[c], c];
      }
    }
    verdict.label = label;
    sum = s0 + s1 + (s2 + s3);
    return first;
  }

  function meanOfLogits({ scores }: Evidence, sequence: readonly number[]): number {
    whole.fill(0);
    for (const model of sequence) {
      const own = scores[model];
      for (let c = 0; c < classes; c++) whole[c] += own[c] / sequence.length;
    }
    let greatest = -Infinity;
    for (let c = 0; c < classes; c++) if (whole[c] > greatest) greatest = whole[c];
    for (let c = 0; c < classes; c++) whole[c] = Math.exp(whole[c] - greatest);
    return reduce(sequence.length);
  }

  function shareThatAgrees({ labels }: Evidence, sequence: readonly number[]): number {
    let count = 0;
    for (const model of sequence) if (labels[model] === verdict.label) count++;
    return count / sequence.length;
  }

  /** Makes `whole` probabilities and finds the two greatest. */
  function topTwo(): typeof top {
    normalize();
    let second = 0;
    for (let c = 0; c < classes; c++) if (c !== verdict.label && whole[c] > second) second = whole[c];
    top.label = verdict.label;
    top.first = whole[verdict.label];
    top.second = second;
    return top;
  }

  function normalize(): void {
    if (normalized) return;
    for (let c = 0; c < classes; c++) whole[c] /= sum;
    normalized = true;
  }

  function probabilities(): Float64Array {
    normalize();
    return whole.slice(0, classes);
  }
}

function leastCommonMultiple(upTo: number): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  let multiple = 1;
  for (let i = 2; i <= upTo; i++) multiple = (multiple * i) / divisor(multiple, i);
  return multiple;
}

/** Bits of an exponent below its highest, which is how often a power is squared. */
function squarings(exponent: number): number {
  return 31 - Math.clz32(exponent);
}

/** to ← from^exponent, by squaring. */
function setPower(to: Float64Array, from: Float64Array, exponent: number): void {
  const bits = squarings(exponent);
  for (let c = 0; c < to.length; c++) {
    const value = from[c];
    let power = value;
    for (let bit = bits - 1; bit >= 0; bit--) {
      power *= power;
      if ((exponent >> bit) & 1) power *= value;
    }
    to[c] = power;
  }
}

/** to ← to · from^exponent, by squaring. */
function multiplyPower(to: Float64Array, from: Float64Array, exponent: number): void {
  const bits = squarings(exponent);
  for (let c = 0; c < to.length; c++) {
    const value = from[c];
    let power = value;
    for (let bit = bits - 1; bit >= 0; bit--) {
      power *= power;
      if ((exponent >> bit) & 1) power *= value;
    }
    to[c] *= power;
  }
}

function setShare(to: Float64Array, from: Float64Array, models: number): void {
  for (let c = 0; c < to.length; c++) to[c] = from[c] / models;
}

function addShare(to: Float64Array, from: Float64Array, models: number): void {
  for (let c = 0; c < to.length; c++) to[c] += from[c] / models;
}
