import type { Threshold } from '../cascades/cascade';
import type { BatchOutput } from './model';

/** What the models that ran so far say of one input. It is taken up again for another input. */
export interface Evidence {
  /** What is averaged, summed up over the models so far: (classes); empty where nothing is. */
  readonly sums: Float64Array;
  /** What each model predicts by itself, and how sure it is. */
  readonly labels: Int32Array;
  readonly confidences: Float64Array;
}

/** What a committee says of one input. */
export interface Verdict {
  readonly label: number;
  readonly confidence: number;
}

/** How a committee comes to its prediction: a way to combine what its models say. */
export interface Judge {
  /** No model has run. */
  start(): Evidence;
  /** Takes up what the model of a stage says of input `i` of a batch. */
  take(evidence: Evidence, stage: number, said: { readonly output: BatchOutput; readonly i: number }): void;
  /**
   * What the models up to a stage say together. It is valid until the next call. A confidence that is below the threshold may
   * be any other that is.
   */
  decide(evidence: Evidence, stage: number, threshold?: Threshold): Verdict;
  /** The probabilities behind the last verdict, in an array of their own; undefined where there are none. */
  probabilities(): Float64Array | undefined;
}
