import type { PrimitiveAttributes } from '../program/program';
import type { TensorType } from '../program/tensor';
import type { Value } from '../program/value';

/** An applied primitive whose gradient is wanted. */
export interface Application<A extends PrimitiveAttributes = PrimitiveAttributes> {
  readonly inputs: readonly Value[];
  readonly attributes: A;
  readonly outputs: readonly Value[];
  /** The gradient of the final scalar with respect to each output; undefined where it does not depend on it. */
  readonly cotangents: readonly (Value | undefined)[];
}

/**
 * One tensor operation: its shape rule and its vector-Jacobian product. How it runs is each engine's to know.
 *
 * A primitive with `compose` is a shorthand for simpler ones: engines may run it natively or expand it, and where `vjp`
 * is left out it is differentiated through the expansion.
 */
export interface Primitive<A extends PrimitiveAttributes = PrimitiveAttributes> {
  readonly name: string;
  /** The types of the outputs; throws `EngineError` SHAPE_MISMATCH, DTYPE_MISMATCH or BAD_ATTRIBUTE. */
  infer(inputs: readonly TensorType[], attributes: A): readonly TensorType[];
  /** The gradient for each input, undefined where there is none (int32 inputs, masks). */
  vjp?(application: Application<A>): readonly (Value | undefined)[];
  /** The same function in other primitives. */
  compose?(inputs: readonly Value[], attributes: A): readonly Value[];
}
