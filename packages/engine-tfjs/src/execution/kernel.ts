import type { PrimitiveAttributes } from '@archipelago/engine';
import type { Tensor } from '@tensorflow/tfjs-core';
import type { Laid, StoredValue } from './stored-value';

/** One primitive that is about to run. */
export interface Call<A = PrimitiveAttributes> {
  readonly inputs: readonly StoredValue[];
  readonly attributes: A;
  /** Of the outputs, in the order of the program and without free axes. */
  readonly shapes: readonly (readonly number[])[];
  /** Whether anything reads an output; one that nothing reads may be left out. */
  readonly needed: readonly boolean[];
}

/**
 * How a primitive runs on TensorFlow.js: its outputs, each in a layout of the kernel's choice. It runs inside `tidy`, so
 * what it makes on the way is freed.
 */
export type Kernel<A = PrimitiveAttributes> = (call: Call<A>) => readonly (Laid | undefined)[];

/** Forgets the type of the attributes: those of a program were checked by the primitive's shape rule. */
export function kernel<A>(run: Kernel<A>): Kernel {
  return run as unknown as Kernel;
}

export function plain(tensor: Tensor): Laid {
  return { tensor, layout: 'plain' };
}

export function channelsLast(tensor: Tensor): Laid {
  return { tensor, layout: 'channelsLast' };
}
