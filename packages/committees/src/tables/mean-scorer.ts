import { softmaxInto } from '../confidence/softmax';
import { confidences, type ConfidenceFunction, type ConfidenceName } from '../confidence/confidence';

/** How sure a committee is: thesis 5.4.1, the share of its members that agree with it, or a function of one's own. */
export type Confidence = ConfidenceName | 'agreement' | ConfidenceFunction;

/** What the rows of a block are scored with. All of it but a function can be sent to another thread. */
export interface MeanScorerOptions {
  /** Copies of each type that take part. */
  readonly copies: readonly number[];
  /** The most members of a committee. */
  readonly size: number;
  readonly classes: number;
  /** What the rows hold. */
  readonly kind: 'logits' | 'probabilities';
  /** The mean of what is a committee's prediction. */
  readonly combination: 'logits' | 'probabilities';
  readonly confidence: Confidence;
}

/** Decisions of every committee on the rows of a block: (committees, rows), by size and then as `committeeSets` lists them. */
export interface BlockDecisions {
  readonly labels: Int32Array;
  readonly confidences: Float64Array;
}

/** Scores of each copy of each type on the rows of a block: (rows, classes), row-major. */
export type Block = readonly (readonly ArrayLike<number>[])[];

/** Below it the product of factors has lost digits, and the mean is taken as it is written. */
const LEAST_PRODUCT = 1e-280;

/**
 * A function from the scores of a block to the decisions of every committee of up to `size` members.
 *
 * The softmax of the mean of k rows of logits α_1 … α_k is, but for a factor, the product over its members of
 * exp((α_i − max α_i) / k). Those factors are computed once a row, member and k; a committee then takes one multiplication a
 * class, which the committees that begin alike share, instead of an exponential. With L = lcm(1 … size), the factor for k is
 * the power L / k of exp((α_i − max α_i) / L). For the mean of probabilities the factors are p_i / k, and added.
 */
export function meanScorer(options: MeanScorerOptions): (block: Block, rows: number) => BlockDecisions {
  const { copies, size, classes, kind, combination } = options;
  const width = 4 * Math.ceil(classes / 4);
  const logarithmic = combination === 'logits';
  const used = copies.map((count) => Math.min(count, size));
  const order = leastCommonMultiple(size);
  const base = new Float64Array(width);
  const baseOfClasses = base.subarray(0, classes);
  // factors[k][type][copy]: only the first k copies can be in a committee of k.
  const factors = range(size + 1).map((k) => used.map((n) => range(Math.min(n, k)).map(() => new Float64Array(width))));
  const products = range(size).map(() => new Float64Array(width));
  const whole = new Float64Array(width);
  const ones = new Float64Array(width).fill(1);
  const probabilities = whole.subarray(0, classes);
  const ownLabels = used.map((count) => new Int32Array(count));
  const chosenTypes = new Int32Array(size);
  const chosenCopies = new Int32Array(size);
  const named = typeof options.confidence === 'function' ? options.confidence : undefined;
  const agreement = options.confidence === 'agreement';
  const onlyFirst = options.confidence === 'maxProbability';
  const confidenceOf =
    named ?? (agreement || onlyFirst ? undefined : confidences[options.confidence as ConfidenceName]);
  const reduction: Reduction = { label: 0, first: 0, sum: 0 };

  let block: Block = [];
  let labels = new Int32Array(0);
  let scores = new Float64Array(0);
  let row = 0;
  let rows = 0;
  let at = 0;

  return (given, count) => {
    [block, rows] = [given, count];
    const sets = range(size).reduce((sum, k) => sum + countSets(used, k + 1), 0);
    labels = new Int32Array(sets * rows);
    scores = new Float64Array(sets * rows);
    for (row = 0; row < rows; row++) {
      prepare();
      at = row;
      for (let k = 1; k <= size; k++) visit(k, 0, 0, undefined);
    }
    return { labels, confidences: scores };
  };

  /** The factors of every member of the row. */
  function prepare(): void {
    for (let type = 0; type < used.length; type++) {
      for (let copy = 0; copy < used[type]; copy++) {
        ownLabels[type][copy] = exponentials(block[type][copy], row * classes);
        for (let k = copy + 1; k <= size; k++) {
          const factor = factors[k][type][copy];
          if (logarithmic) powerInto(factor, base, order / k);
          else for (let c = 0; c < classes; c++) factor[c] = base[c] / k;
        }
      }
    }
  }

  /** Fills `base` for a row of scores and returns its greatest class. */
  function exponentials(source: ArrayLike<number>, offset: number): number {
    let label = 0;
    for (let c = 1; c < classes; c++) if (source[offset + c] > source[offset + label]) label = c;
    if (logarithmic) {
      const greatest = source[offset + label];
      for (let c = 0; c < classes; c++) base[c] = Math.exp((source[offset + c] - greatest) / order);
    } else {
      softmaxInto(baseOfClasses, { block: source, begin: offset, kind });
    }
    return label;
  }

  /** Goes through the committees of k members that begin with the `depth` chosen ones, whose factors make `product`. */
  function visit(k: number, depth: number, from: number, product: Float64Array | undefined): void {
    for (let type = from; type < used.length; type++) {
      const copy = depth > 0 && chosenTypes[depth - 1] === type ? chosenCopies[depth - 1] + 1 : 0;
      if (copy >= used[type]) continue;
      chosenTypes[depth] = type;
      chosenCopies[depth] = copy;
      const factor = factors[k][type][copy];
      if (depth + 1 < k) {
        if (product === undefined) visit(k, depth + 1, type, factor);
        else {
          (logarithmic ? multiplyInto : addInto)(products[depth], product, factor);
          visit(k, depth + 1, type, products[depth]);
        }
      } else {
        decide(k, product, factor);
        at += rows;
      }
    }
  }

  function decide(k: number, product: Float64Array | undefined, factor: Float64Array): void {
    if (product === undefined) reduceProduct(reduction, factor, ones);
    else if (logarithmic) reduceProduct(reduction, product, factor);
    else {
      addInto(whole, product, factor);
      reduceProduct(reduction, whole, ones);
    }
    const direct = logarithmic && !(reduction.first > LEAST_PRODUCT);
    if (direct) meanOfLogits(k);
    labels[at] = reduction.label;
    if (onlyFirst) scores[at] = reduction.first / reduction.sum;
    else if (agreement) scores[at] = shareThatAgrees(k);
    else scores[at] = confidenceOf!(topTwo(direct, product, factor), probabilities);
  }

  function shareThatAgrees(k: number): number {
    let count = 0;
    for (let i = 0; i < k; i++) if (ownLabels[chosenTypes[i]][chosenCopies[i]] === reduction.label) count++;
    return count / k;
  }

  /** Fills `whole` with the softmax of the mean of logits, but for a factor, and the reduction of it. */
  function meanOfLogits(k: number): void {
    whole.fill(0);
    for (let i = 0; i < k; i++) {
      const source = block[chosenTypes[i]][chosenCopies[i]];
      for (let c = 0, s = row * classes; c < classes; c++, s++) whole[c] += source[s] / k;
    }
    let greatest = -Infinity;
    for (let c = 0; c < classes; c++) if (whole[c] > greatest) greatest = whole[c];
    for (let c = 0; c < classes; c++) whole[c] = Math.exp(whole[c] - greatest);
    reduceProduct(reduction, whole, ones);
  }

  /** Fills `probabilities`, and finds the two greatest. */
  function topTwo(filled: boolean, product: Float64Array | undefined, factor: Float64Array) {
    if (!filled) {
      if (product === undefined) whole.set(factor);
      else (logarithmic ? multiplyInto : addInto)(whole, product, factor);
    }
    const { label, sum } = reduction;
    let second = 0;
    for (let c = 0; c < classes; c++) {
      probabilities[c] /= sum;
      if (c !== label && probabilities[c] > second) second = probabilities[c];
    }
    return { label, first: probabilities[label], second };
  }
}

interface Reduction {
  label: number;
  first: number;
  sum: number;
}

function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => i);
}

/** How many committees of `size` members there are. */
function countSets(copies: readonly number[], size: number): number {
  let ways = [1, ...new Array<number>(size).fill(0)];
  for (const count of copies) {
    ways = ways.map((_, members) => {
      let sum = 0;
      for (let held = 0; held <= Math.min(count, members); held++) sum += ways[members - held];
      return sum;
    });
  }
  return ways[size];
}

function leastCommonMultiple(upTo: number): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  return range(upTo).reduce((multiple, i) => (multiple * (i + 1)) / divisor(multiple, i + 1), 1);
}

/** to ← from^exponent, by squaring. */
function powerInto(to: Float64Array, from: Float64Array, exponent: number): void {
  to.set(from);
  for (const bit of exponent.toString(2).slice(1)) {
    for (let c = 0; c < to.length; c++) to[c] *= to[c];
    if (bit === '1') for (let c = 0; c < to.length; c++) to[c] *= from[c];
  }
}

function multiplyInto(to: Float64Array, a: Float64Array, b: Float64Array): void {
  for (let c = 0; c < to.length; c++) to[c] = a[c] * b[c];
}

function addInto(to: Float64Array, a: Float64Array, b: Float64Array): void {
  for (let c = 0; c < to.length; c++) to[c] = a[c] + b[c];
}

/**
 * The greatest element of a product, element by element, and the sum of all. Four sums at a time, since a sum that waits for
 * itself takes twice as long; lengths are multiples of 4, and what is beyond the classes is 0.
 */
function reduceProduct(result: Reduction, a: Float64Array, b: Float64Array): void {
  let [s0, s1, s2, s3] = [0, 0, 0, 0];
  let first = -1;
  let label = 0;
  for (let c = 0; c < a.length; c += 4) {
    const v0 = a[c] * b[c];
    const v1 = a[c + 1] * b[c + 1];
    const v2 = a[c + 2] * b[c + 2];
    const v3 = a[c + 3] * b[c + 3];
    s0 += v0;
    s1 += v1;
    s2 += v2;
    s3 += v3;
    if (v0 > first) [first, label] = [v0, c];
    if (v1 > first) [first, label] = [v1, c + 1];
    if (v2 > first) [first, label] = [v2, c + 2];
    if (v3 > first) [first, label] = [v3, c + 3];
  }
  result.label = label;
  result.first = first;
  result.sum = s0 + s1 + (s2 + s3);
}
