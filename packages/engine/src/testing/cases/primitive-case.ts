import type { Value } from '../../program/value';
import type { CheckedInput } from '../checked-input';

/** A function to run on an engine and on the reference: its values and its gradients must agree. */
export interface PrimitiveCase {
  readonly name: string;
  readonly f: (...inputs: Value[]) => Value | readonly Value[];
  readonly inputs: readonly CheckedInput[];
  /** Batch sizes to run, one after another, where an input has a free axis. @defaultValue [1, 3, 2] */
  readonly batches?: readonly number[];
  /** Whether central differences can check its gradients: not where it is steep or stops them. @defaultValue true */
  readonly differences?: boolean;
}
