import type { Value } from '../program/value';

/** A tensor that an optimiser remembers between steps. */
export interface SlotSpec {
  readonly name: string;
  /** One tensor of the shape of each parameter, or one number in all. */
  readonly like: 'parameters' | 'scalar';
  /** The value of every element before the first step. */
  readonly initial: number;
}

/** The values of slots by name: one value a parameter, or a list of one for a scalar. */
export type Slots = Readonly<Record<string, readonly Value[]>>;

export interface TransformationContext {
  /** The trainable tensors before the step. */
  readonly parameters: readonly Value[];
  /** For each parameter, whether weight decay applies to it. */
  readonly decays: readonly boolean[];
  readonly slots: Slots;
  /** A scalar: the rate of this step. */
  readonly learningRate: Value;
}

/**
 * One stage of an optimiser: it turns updates (gradients at first) into better updates. After the last stage the
 * updates are added to the parameters. Slots are explicit, so a step stays a pure function.
 */
export interface Transformation {
  readonly slots: readonly SlotSpec[];
  update(
    updates: readonly Value[],
    context: TransformationContext,
  ): { readonly updates: readonly Value[]; readonly slots: Slots };
}

/** A transformation whose updates are ready to be added to the parameters: it ends with the learning rate. */
export type Optimizer = Transformation;
