import type { Costs } from '../members/output';

/** What a committee says on every sample. */
export interface StageDecisions {
  /** Predicted class. */
  readonly labels: Int32Array;
  /** How sure it is; the greater the surer. */
  readonly confidences: Float64Array;
  /** 1 where the predicted class is the right one. */
  readonly correct: Uint8Array;
}

/** A type of member that a committee may hold. */
export interface TableType {
  readonly name: string;
  readonly costs: Costs;
  /** How often a committee may hold it: once a trained copy. */
  readonly copies: number;
}

/**
 * What every committee up to a size says on every sample, computed once. A cascade is looked up in it stage by stage: the
 * stage after its models m_1 … m_k holds them all, and their order does not matter to what they say (thesis, Algorithm 4).
 */
export interface DecisionTable {
  readonly types: readonly TableType[];
  /** The right class of each sample. */
  readonly labels: Int32Array;
  readonly samples: number;
  readonly classes: number;
  /** Names of the costs that every type states. */
  readonly costNames: readonly string[];
  /** The most members that a committee of the table has. */
  readonly size: number;
  /**
   * The decisions of the committee that holds `types` (indices into `this.types`, in the order they run).
   * Throws `UNKNOWN_MEMBER` where the table does not have it.
   */
  decisions(types: readonly number[]): StageDecisions;
  /** The same table with these samples only, in this order. */
  subset(samples: ArrayLike<number>): DecisionTable;
}
