import type { Tensor, TensorType } from './tensor';

/** Attributes of a primitive: plain JSON. */
export type PrimitiveAttributes = Readonly<Record<string, number | boolean | string | readonly number[]>>;

/** One primitive applied to values, all named by their index into {@link Program.types}. */
export interface Instruction {
  readonly primitive: string;
  readonly inputs: readonly number[];
  readonly attributes: PrimitiveAttributes;
  readonly outputs: readonly number[];
}

/**
 * A pure function from named tensors to named tensors, in static single assignment form: plain readonly data.
 * Instructions are in an order in which they can run.
 */
export interface Program {
  /** The type of every value. */
  readonly types: readonly TensorType[];
  readonly inputs: readonly { readonly name: string; readonly value: number }[];
  readonly constants: readonly { readonly value: number; readonly tensor: Tensor }[];
  readonly instructions: readonly Instruction[];
  readonly outputs: readonly { readonly name: string; readonly value: number }[];
}
