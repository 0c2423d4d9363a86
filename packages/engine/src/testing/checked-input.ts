import type { Random } from '@archipelago/numerics';
import { bindBatch, elementCount } from '../program/tensor';

/** An input of a checked function: a shape for standard normal values, a range for uniform ones, or int32 indices. */
export type CheckedInput =
  | readonly number[]
  | { readonly shape: readonly number[]; readonly low: number; readonly high: number }
  | { readonly indices: readonly number[]; readonly shape?: readonly number[] };

export function checkedShape(input: CheckedInput): readonly number[] {
  if ('indices' in input) return input.shape ?? [input.indices.length];
  return 'shape' in input ? input.shape : input;
}

/** Values for an input at a batch size. */
export function checkedData(
  input: CheckedInput,
  { random, batch }: { readonly random: Random; readonly batch: number },
): Float64Array | Int32Array {
  if ('indices' in input) return Int32Array.from(input.indices);
  const length = elementCount(bindBatch(checkedShape(input), batch));
  const next = 'shape' in input ? () => input.low + (input.high - input.low) * random.uniform() : () => random.normal();
  return Float64Array.from({ length }, next);
}
