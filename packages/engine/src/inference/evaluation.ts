/** What a network achieves on examples. */
export interface Evaluation {
  /** Mean over the examples. */
  readonly loss: number;
  /** Share of examples whose greatest logit is that of the label, in [0, 1]; left out where there are no labels. */
  readonly accuracy?: number;
}
