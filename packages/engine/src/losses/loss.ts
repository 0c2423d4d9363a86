import type { Value } from '../program/value';

/** What a network is to give for a batch of N examples. */
export interface Targets {
  /** The class of each example: int32 [N]. */
  readonly labels?: Value;
  /** What the output is to be, such as a teacher's logits: float32 of the output's shape [N, …]. */
  readonly targets?: Value;
}

/** A training objective. */
export interface Loss {
  readonly name: string;
  /** The targets it reads. */
  readonly needs: readonly (keyof Targets)[];
  /** The loss of each example, [N]; `outputs` are logits [N, classes] or whatever the network returns [N, …]. */
  lower(outputs: Value, targets: Required<Targets>): Value;
}
