/** The two greatest probabilities of a prediction. */
export interface TopTwo {
  /** The class of the greatest. */
  readonly label: number;
  readonly first: number;
  /** 0 with one class. */
  readonly second: number;
}

/**
 * g of thesis 5.4.1: how likely a prediction is right; the greater the surer. `probabilities` (classes) add up to 1 and are the
 * committee's, not one model's. They are valid during the call only.
 */
export type ConfidenceFunction = (top: TopTwo, probabilities: Float64Array) => number;

/** A confidence by name. */
export type ConfidenceName = 'maxProbability' | 'probabilityGap' | 'logitGap' | 'negativeEntropy';

/**
 * The confidences of thesis 5.4.1, natural logarithms:
 *
 * - `maxProbability`: max(softmax(α)), in [0, 1].
 * - `probabilityGap`: the greatest probability less the second, in [0, 1].
 * - `logitGap`: the greatest logit less the second, which is the logarithm of the ratio of their probabilities; at least 0.
 * - `negativeEntropy`: Σ p ln p, at most 0.
 */
export const confidences: Readonly<Record<ConfidenceName, ConfidenceFunction>> = {
  maxProbability: ({ first }) => first,
  probabilityGap: ({ first, second }) => first - second,
  logitGap: ({ first, second }) => Math.log(first) - Math.log(Math.max(second, Number.MIN_VALUE)),
  negativeEntropy: (_, probabilities) => {
    let sum = 0;
    for (const p of probabilities) if (p > 0) sum += p * Math.log(p);
    return sum;
  },
};
