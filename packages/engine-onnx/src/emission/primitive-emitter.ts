import type { Instruction, PrimitiveAttributes, TensorType } from '@archipelago/engine';
import type { EmittedValue, Forms } from './emitted-value';
import type { Emission } from './emission';

/** An applied primitive that is to be written as ONNX nodes. */
export interface Call<A extends PrimitiveAttributes = PrimitiveAttributes> {
  readonly inputs: readonly EmittedValue[];
  readonly attributes: A;
  /** The types of the results. */
  readonly outputs: readonly TensorType[];
  /** The same with values as numbers of the program, to look at what is around it. */
  readonly instruction: Instruction;
}

/** The name of a plain value, other forms of a value, or a value that is there already. */
export type Result = string | Forms | EmittedValue;

/** Adds the nodes of a primitive to the graph and says where its results are. */
export type PrimitiveEmitter<A extends PrimitiveAttributes = PrimitiveAttributes> = (
  emission: Emission,
  call: Call<A>,
) => readonly Result[];
