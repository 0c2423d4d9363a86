import { ProgramBuilder } from '../program/builder';
import type { Program } from '../program/program';
import { bindBatch } from '../program/tensor';
import type { Value } from '../program/value';
import { interpret } from '../reference/interpret';

/** A number, or a list of such of equal shape. */
export type Nested = number | readonly Nested[];

type Function = (...inputs: Value[]) => Value | readonly Value[];

/** The program of `f` over float32 inputs of these shapes, with outputs y0, y1 …. */
export function programOf(f: Function, ...shapes: readonly (readonly number[])[]): Program {
  const builder = new ProgramBuilder();
  const inputs = shapes.map((shape, i) => builder.input(`x${i}`, { dtype: 'float32', shape }));
  const outputs = [f(...inputs)].flat() as Value[];
  return builder.build(Object.fromEntries(outputs.map((output, i) => [`y${i}`, output])));
}

/** The shape of f's first output for inputs of these shapes. */
export function shapeOf(f: Function, ...shapes: readonly (readonly number[])[]): readonly number[] {
  const program = programOf(f, ...shapes);
  return program.types[program.outputs[0].value].shape;
}

/** The names of the instructions of f, in order. */
export function instructionsOf(f: Function, ...shapes: readonly (readonly number[])[]): string[] {
  return programOf(f, ...shapes).instructions.map(({ primitive }) => primitive);
}

/** What the first output of `f` is for nested lists of floats, or an `Int32Array` of indices, in float64. */
export function evaluate(f: Function, ...inputs: readonly (Nested | Int32Array)[]): Nested {
  const builder = new ProgramBuilder();
  const tensors = inputs.map((input) =>
    input instanceof Int32Array
      ? { shape: [input.length], data: input }
      : { shape: nestedShape(input), data: Float64Array.from(flatten(input)) },
  );
  const values = tensors.map(({ shape, data }, i) =>
    builder.input(`x${i}`, { dtype: data instanceof Int32Array ? 'int32' : 'float32', shape }),
  );
  const y = [f(...values)].flat()[0] as Value;
  const feeds = Object.fromEntries(tensors.map((tensor, i) => [`x${i}`, tensor]));
  const { data } = interpret(builder.build({ y }), feeds).y;
  return nest([...data], bindBatch(y.shape, 1));
}

function nestedShape(nested: Nested): number[] {
  return typeof nested === 'number' ? [] : [nested.length, ...nestedShape(nested[0])];
}

function flatten(nested: Nested): number[] {
  return typeof nested === 'number' ? [nested] : nested.flatMap(flatten);
}

function nest(data: readonly number[], shape: readonly number[]): Nested {
  if (shape.length === 0) return data[0];
  const size = data.length / shape[0];
  return Array.from({ length: shape[0] }, (_, i) => nest(data.slice(i * size, (i + 1) * size), shape.slice(1)));
}
