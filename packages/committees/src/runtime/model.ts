/** Scores of a batch of inputs: (inputs, classes), row-major. They are read before the model is called again, and not kept. */
export type BatchScores = ArrayLike<number>;

/** What a model that gives no scores says of a batch of inputs. */
export interface BatchDecisions {
  /** Predicted class of each input. */
  readonly labels: ArrayLike<number>;
  /** How sure the model is of it: the greater the surer. */
  readonly confidences: ArrayLike<number>;
}

/** A finished model as a function of a batch of inputs, which may be a single one. */
export type ScoreModel<X> = (inputs: readonly X[]) => BatchScores | PromiseLike<BatchScores>;

/** A finished model that says a label and how sure it is. */
export type DecisionModel<X> = (inputs: readonly X[]) => BatchDecisions | PromiseLike<BatchDecisions>;

export type Model<X> = ScoreModel<X> | DecisionModel<X>;

/** What a model says of a batch. */
export type BatchOutput = BatchScores | BatchDecisions;
