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
      const score = (output as BatchScores)[offset + c];
      own[c] = score;
      if (score > greatest) {
        greatest = score;
        label = c;
      }
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
    if (!logarithmic) meanInto(whole, factors, sequence);
    else if (order === 12) productOfTwelfths(whole, factors, sequence);
    else productInto(whole, factors, sequence, order / models);
    let first = reduce();
    if (logarithmic && !(first > LEAST_PRODUCT)) first = meanOfLogits(evidence, sequence);
    normalized = false;
    if (onlyFirst) verdict.confidence = first / sum;
    else if (named === undefined) verdict.confidence = shareThatAgrees(evidence, sequence);
    else verdict.confidence = named(topTwo(), whole.subarray(0, classes));
    return verdict;
  }

  /** Finds the label and the sum of `whole`, and returns its greatest. */
  function reduce(): number {
    sum = reduceByFours(whole, verdict);
    return whole[verdict.label];
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
    return reduce();
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

/** Writes the label, the lowest of the greatest, and returns the sum: that of four sums, as in `meanScorer`. */
function reduceByFours(a: Float64Array, to: { label: number }): number {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let greatest = -1;
  let four = 0;
  for (let c = 0; c < a.length; c += 4) {
    const v0 = a[c];
    const v1 = a[c + 1];
    const v2 = a[c + 2];
    const v3 = a[c + 3];
    s0 += v0;
    s1 += v1;
    s2 += v2;
    s3 += v3;
    if (v0 > greatest || v1 > greatest || v2 > greatest || v3 > greatest) {
      greatest = Math.max(v0, v1, v2, v3);
      four = c;
    }
  }
  to.label = a.indexOf(greatest, four);
  return s0 + s1 + (s2 + s3);
}

/** to ← Π from^exponent over the models of a sequence, in its order. */
function productInto(
  to: Float64Array,
  from: readonly Float64Array[],
  sequence: readonly number[],
  exponent: number,
): void {
  const first = from[sequence[0]];
  for (let c = 0; c < to.length; c++) to[c] = power(first[c], exponent);
  for (let m = 1; m < sequence.length; m++) {
    const next = from[sequence[m]];
    for (let c = 0; c < to.length; c++) to[c] *= power(next[c], exponent);
  }
}

/** value^exponent, by squaring. */
function power(value: number, exponent: number): number {
  let result = value;
  for (let bit = 30 - Math.clz32(exponent); bit >= 0; bit--) {
    result *= result;
    if ((exponent >> bit) & 1) result *= value;
  }
  return result;
}

/** `productInto` with the exponent 12 / models, as tables of size 4 have it, written out: up to four models, and half the time. */
function productOfTwelfths(to: Float64Array, from: readonly Float64Array[], sequence: readonly number[]): void {
  const length = to.length;
  const first = from[sequence[0]];
  const second = from[sequence[1]];
  const third = from[sequence[2]];
  const fourth = from[sequence[3]];
  switch (sequence.length) {
    case 1:
      for (let c = 0; c < length; c++) {
        const cube = first[c] * first[c] * first[c];
        const sixth = cube * cube;
        to[c] = sixth * sixth;
      }
      return;
    case 2:
      for (let c = 0; c < length; c++) {
        const a = first[c] * first[c] * first[c];
        const b = second[c] * second[c] * second[c];
        to[c] = a * a * (b * b);
      }
      return;
    case 3:
      for (let c = 0; c < length; c++) {
        const a = first[c] * first[c];
        const b = second[c] * second[c];
        const d = third[c] * third[c];
        to[c] = a * a * (b * b) * (d * d);
      }
      return;
    default:
      for (let c = 0; c < length; c++) {
        const a = first[c] * first[c] * first[c];
        const b = second[c] * second[c] * second[c];
        const d = third[c] * third[c] * third[c];
        to[c] = a * b * d * (fourth[c] * fourth[c] * fourth[c]);
      }
  }
}

/** to ← Σ from / models over the models of a sequence, in its order. */
function meanInto(to: Float64Array, from: readonly Float64Array[], sequence: readonly number[]): void {
  const models = sequence.length;
  const first = from[sequence[0]];
  for (let c = 0; c < to.length; c++) to[c] = first[c] / models;
  for (let m = 1; m < models; m++) {
    const next = from[sequence[m]];
    for (let c = 0; c < to.length; c++) to[c] += next[c] / models;
  }
}
