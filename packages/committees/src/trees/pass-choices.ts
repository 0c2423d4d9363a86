import { areApart, thresholdBetween } from '../thresholds/threshold-between';
import type { Choices } from './choice-front';

/** Samples at a stage: what comes of each if it leaves, and if it is passed on. All hold a number a sample of the table. */
export interface Passing {
  readonly confidences: ArrayLike<number>;
  /** 1 where it is right if it leaves. */
  readonly leaveRight: ArrayLike<number>;
  /** 1 where it is right if it is passed on. */
  readonly passRight: ArrayLike<number>;
  /** What it costs to pass it on. */
  readonly passCost: ArrayLike<number>;
}

/** What every threshold of a group of samples gives: how many are right, and what it costs to pass on those below it. */
export interface PassChoices extends Choices {
  readonly thresholds: readonly number[];
  /** Samples that are passed on. */
  readonly passed: readonly number[];
}

/**
 * Every threshold that tells the samples of a group apart, from the one at which all leave to the one at which all are passed on.
 *
 * @param rows the samples of the group
 * @param bounds the least and the greatest confidence of the stage, also of other groups: where all leave or none does, samples that are
 * not in the group are to do so too
 */
export function passChoices(
  rows: readonly number[],
  passing: Passing,
  bounds: { readonly least: number; readonly greatest: number },
): PassChoices {
  const { confidences, leaveRight, passRight, passCost } = passing;
  const order = [...rows].sort((a, b) => confidences[a] - confidences[b]);
  const values: number[] = [];
  const weights: number[] = [];
  const thresholds: number[] = [];
  const passed: number[] = [];
  let value = rows.reduce((sum, row) => sum + leaveRight[row], 0);
  let weight = 0;
  for (let place = 0; place <= order.length; place++) {
    const last = place === order.length;
    if (place === 0 || last || areApart(confidences[order[place - 1]], confidences[order[place]])) {
      values.push(value);
      weights.push(weight);
      passed.push(place);
      thresholds.push(
        thresholdBetween(
          place === 0
            ? { below: undefined, above: bounds.least }
            : last
              ? { below: bounds.greatest, above: undefined }
              : { below: confidences[order[place - 1]], above: confidences[order[place]] },
        ),
      );
    }
    if (last) break;
    value += passRight[order[place]] - leaveRight[order[place]];
    weight += passCost[order[place]];
  }
  return { values, weights, thresholds, passed };
}

/**
 * Classes that have a threshold of their own and, in the last place, the samples of all others, which share one.
 *
 * @param rows samples that reach the stage
 * @param least the number of them that a class takes to be by itself
 */
export function groupByClass(
  rows: ArrayLike<number>,
  { labels, classes, least }: { readonly labels: ArrayLike<number>; readonly classes: number; readonly least: number },
): { readonly groups: readonly (readonly number[])[]; readonly groupOf: Int32Array } {
  const byClass: number[][] = Array.from({ length: classes }, () => []);
  for (let i = 0; i < rows.length; i++) byClass[labels[rows[i]]].push(rows[i]);
  const own = byClass.map((_, c) => c).filter((c) => byClass[c].length >= least);
  const shared = byClass.filter(({ length }) => length < least).flat();
  const groupOf = new Int32Array(classes).fill(own.length);
  own.forEach((c, g) => (groupOf[c] = g));
  return { groups: [...own.map((c) => byClass[c]), shared], groupOf };
}
