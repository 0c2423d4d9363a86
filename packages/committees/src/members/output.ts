/**
 * Scores of a model on every sample, a row a sample, read by blocks of rows, so that they need not be in memory at once.
 */
export interface Scores {
  /** `logits` are unbounded; `probabilities` are at least 0 and add up to 1 in each row. */
  readonly kind: 'logits' | 'probabilities';
  readonly samples: number;
  readonly classes: number;
  /** Rows `begin` to `end`, without `end`: (end − begin, classes), row-major. What it returns is read only. */
  read(begin: number, end: number): ArrayLike<number> | Promise<ArrayLike<number>>;
  /** File that they come from, for messages. */
  readonly file?: string;
}

/** What a model says on every sample where its scores are not known. */
export interface Decisions {
  readonly kind: 'decisions';
  readonly samples: number;
  readonly classes: number;
  /** Predicted class of each sample. */
  readonly labels: Int32Array;
  /** How sure the model is of it: the greater the surer. */
  readonly confidences: Float64Array;
  readonly file?: string;
}

export type Output = Scores | Decisions;

/** By what it is counted: `{ flops: 0.39e9 }`, `{ ms: 3.7, dollars: 0.0015 }`. All are a sample's. */
export type Costs = Readonly<Record<string, number>>;

/** A finished model and what it says on the samples that committees are chosen on. */
export interface Member {
  readonly name: string;
  /**
   * Members of one type are copies: one architecture, trained again. A committee that holds a type twice has two copies of it.
   *
   * @defaultValue the name: no other is a copy of it
   */
  readonly type?: string;
  readonly costs: Costs;
  readonly output: Output;
}
