import { bindBatch, elementCount, ProgramBuilder, type Program, type Tensors, type Value } from '@archipelago/engine';

/** A program of float inputs `x0`, `x1` … of these shapes and outputs `y0`, `y1` …. */
export function programOf(
  inputs: readonly (readonly number[])[],
  f: (...values: Value[]) => Value | readonly Value[],
): Program {
  const builder = new ProgramBuilder();
  const values = inputs.map((shape, i) => builder.input(`x${i}`, { dtype: 'float32', shape }));
  const outputs = [f(...values)].flat() as Value[];
  return builder.build(Object.fromEntries(outputs.map((output, i) => [`y${i}`, output])));
}

/** Floats for the inputs of a program, the same each time; no two alike. */
export function feedsOf({ inputs, types }: Program, batch = 2): Tensors {
  return Object.fromEntries(
    inputs.map(({ name, value }, seed) => {
      const shape = bindBatch(types[value].shape, batch);
      const data = Float32Array.from({ length: elementCount(shape) }, (_, i) => Math.sin((i + 1) ** 2 + seed));
      return [name, { shape, data }];
    }),
  );
}
