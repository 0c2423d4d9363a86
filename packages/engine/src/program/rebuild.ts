import { primitives } from '../primitives';
import type { Primitive } from '../primitives/primitive';
import { ProgramBuilder } from './builder';
import type { Program } from './program';
import type { Value } from './value';
import type { Draft } from './simplifications/simplification';

/**
 * A program written anew, instruction by instruction: `write` gives the values that stand for the outputs of each.
 * Equal instructions become one, and those that no output needs are left out.
 */
export function rebuild(
  program: Program,
  write: (draft: Draft, builder: ProgramBuilder) => readonly Value[],
  known: ReadonlyMap<string, Primitive> = primitives,
): Program {
  const builder = new ProgramBuilder();
  const values = new Array<Value>(program.types.length);
  for (const { name, value } of program.inputs) values[value] = builder.input(name, program.types[value]);
  for (const { value, tensor } of program.constants) values[value] = builder.constant(tensor);
  for (const { primitive: name, inputs, attributes, outputs } of program.instructions) {
    const primitive = known.get(name) ?? { name, infer: () => outputs.map((output) => program.types[output]) };
    const written = write({ primitive, inputs: inputs.map((input) => values[input]), attributes }, builder);
    outputs.forEach((output, i) => (values[output] = written[i]));
  }
  return builder.build(Object.fromEntries(program.outputs.map(({ name, value }) => [name, values[value]])));
}
