/** A model by itself, on the samples that the cascade was chosen on. */
export interface ReportedModel {
  readonly name: string;
  /** Share of samples that it gets right, in [0, 1]. */
  readonly accuracy: number;
  /** Of one sample, in units of `costName`. */
  readonly cost: number;
}

/** A cascade with its figures on the samples that it was chosen on. */
export interface ReportedCascade {
  /** Names of its models, in the order they run. */
  readonly members: readonly string[];
  /** After each member but the last: one number, or one for each class that is predicted. */
  readonly thresholds: readonly (number | readonly number[])[];
  /** Share of samples that it gets right, in [0, 1]. */
  readonly accuracy: number;
  /** Average cost of a sample. */
  readonly cost: number;
  /** Cost of a sample that takes all members. */
  readonly worstCaseCost: number;
  /** Share of the samples that leave after each member; they add up to 1. */
  readonly exitRatios: readonly number[];
}

/** A lower and an upper end. */
export type ReportedInterval = readonly [lower: number, upper: number];

/** A model on the held-out samples. */
export interface HeldOutModel extends ReportedModel {
  readonly accuracyInterval: ReportedInterval;
}

/** The chosen cascade beside one model, both on the held-out samples. */
export interface HeldOutComparison extends ReportedModel {
  /** Accuracy of the cascade less that of the model. */
  readonly accuracyDifference: number;
  readonly accuracyDifferenceInterval: ReportedInterval;
}

/** The chosen cascade on samples that it was not chosen on. */
export interface HeldOut {
  readonly accuracy: number;
  readonly cost: number;
  readonly accuracyInterval: ReportedInterval;
  /** @defaultValue the page does not show them */
  readonly exitRatios?: readonly number[];
  /** The models by themselves. @defaultValue the page does not show them */
  readonly singles?: readonly HeldOutModel[];
  /** With what the page compares the cascade. @defaultValue with nothing */
  readonly comparison?: HeldOutComparison;
}

/** What a page about a cascade is made from: plain data, such as `archipelago cascade --json` prints. */
export interface CascadeReport {
  /** Each model by itself. */
  readonly singles: readonly ReportedModel[];
  readonly chosen: ReportedCascade;
  readonly heldOut: HeldOut;
  /** Committees that no other beats in both accuracy and cost. */
  readonly pareto: readonly ReportedCascade[];
  /** By what costs are counted, such as `flops`. @defaultValue `cost` */
  readonly costName?: string;
  /** What was asked for, as a clause. @defaultValue not said */
  readonly target?: string;
  /** How sure a stage is of what it says, by name. @defaultValue not said */
  readonly confidence?: string;
  /** How many samples there are of each kind. @defaultValue not said */
  readonly samples?: { readonly selection: number; readonly heldOut: number };
  /** Confidence level of the intervals. @defaultValue 0.95 */
  readonly level?: number;
}
