import type { Costs } from '../members/output';

/**
 * One threshold for every sample, or one for each class that the stage predicts. A sample leaves after a stage where the
 * stage's confidence is at least the threshold.
 */
export type Threshold = number | readonly number[];

/** A cascade (thesis, Algorithm 4): plain data, JSON both ways. */
export interface Cascade {
  /** Types of its members, in the order they run. One member is a single model. */
  readonly members: readonly string[];
  /** t_1 … t_{n−1}: after each member but the last. */
  readonly thresholds: readonly Threshold[];
}

/** How good and how dear a cascade is on the samples of a table. */
export interface CascadeMetrics {
  /** Share of samples that it gets right, in [0, 1]. */
  readonly accuracy: number;
  /** Average cost of a sample, of the kind that was asked for. */
  readonly cost: number;
  /** Average cost of a sample, of each kind. */
  readonly costs: Costs;
  /** Cost of a sample that takes all members. */
  readonly worstCaseCost: number;
  /** Share of the samples that leave after each member; they add up to 1. */
  readonly exitRatios: readonly number[];
}

/** A cascade and how good it is. */
export type MeasuredCascade = Cascade & CascadeMetrics;
