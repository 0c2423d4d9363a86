import { ProgramBuilder, type Program, type TensorType, type Value } from '@archipelago/engine';

/** A program of float inputs `x0`, `x1` … of these shapes and outputs `y0`, `y1` …; a type in place of a shape is taken as it is. */
export function programOf(
  inputs: readonly (readonly number[] | TensorType)[],
  f: (...values: Value[]) => Value | readonly Value[],
): Program {
  const builder = new ProgramBuilder();
  const values = inputs.map((input, i) =>
    builder.input(`x${i}`, 'dtype' in input ? input : { dtype: 'float32', shape: input }),
  );
  const outputs = [f(...values)].flat() as Value[];
  return builder.build(Object.fromEntries(outputs.map((output, i) => [`y${i}`, output])));
}
