import type { TensorType } from '../../program/tensor';
import type { Value } from '../../program/value';

type Values = Readonly<Record<string, Value>>;

/** A small network with its loss, written in primitives. */
export interface Net {
  readonly name: string;
  /** Standard normal floats, or labels in [0, `classes`). */
  readonly data: Readonly<Record<string, TensorType & { readonly classes?: number }>>;
  /** Normal with standard deviation 0.5. */
  readonly weights: Readonly<Record<string, readonly number[]>>;
  loss(data: Values, weights: Values): Value;
}
