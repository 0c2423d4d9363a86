import type { PrimitiveAttributes } from '../program/program';
import type { NumericArray } from './numeric-array';

/** How a primitive runs: the data of each output, given inputs, attributes and the shapes of the outputs. */
export type Kernel<A extends PrimitiveAttributes = PrimitiveAttributes> = (
  inputs: readonly NumericArray[],
  attributes: A,
  shapes: readonly (readonly number[])[],
) => readonly NumericArray['data'][];

/** Kernels by the name of their primitive. */
export type Kernels = Readonly<Record<string, Kernel>>;

/** Forgets the type of the attributes: those of a program were checked by the primitive's shape rule. */
export function kernel<A extends PrimitiveAttributes>(run: Kernel<A>): Kernel {
  return run as unknown as Kernel;
}
