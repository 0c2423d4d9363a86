import { EngineError } from '../errors';
import type { Program } from '../program/program';
import { checkFeeds, signatureOf } from '../program/signature';
import { bindBatch, type Tensor } from '../program/tensor';
import type { Kernel } from './kernel';
import { referenceKernels } from './kernels';
import type { NumericArray } from './numeric-array';

/** `float32` rounds each result of an instruction to float32; sums inside one are float64 in either case. */
export type Precision = 'float64' | 'float32';

/** What the interpreter takes: a tensor, whose floats may be float64. */
export interface Feed {
  readonly shape: readonly number[];
  readonly data: Float64Array | Float32Array | Int32Array;
}

/**
 * Runs a program once, instruction by instruction, in plain loops. Floats are computed in float64, so finite differences
 * of its results are good to about ten digits. Throws as `Executable.run` does, and UNKNOWN_PRIMITIVE.
 */
export function interpret(
  program: Program,
  feeds: Readonly<Record<string, Feed>>,
  { precision = 'float64' }: { readonly precision?: Precision } = {},
): Record<string, NumericArray> {
  const batch = checkFeeds(signatureOf(program), feeds as Readonly<Record<string, Tensor>>);
  const values = new Array<NumericArray>(program.types.length);
  const numeric = ({ shape, data }: Feed): NumericArray => ({
    shape,
    data: data instanceof Int32Array ? data.slice() : Float64Array.from(data),
  });
  for (const { value, tensor } of program.constants) values[value] = numeric(tensor);
  for (const { name, value } of program.inputs) values[value] = numeric(feeds[name]);

  for (const { primitive, inputs, attributes, outputs } of program.instructions) {
    const shapes = outputs.map((output) => bindBatch(program.types[output].shape, batch));
    const results = kernelOf(primitive)(
      inputs.map((input) => values[input]),
      attributes,
      shapes,
    );
    outputs.forEach((output, i) => {
      const data = precision === 'float32' && results[i] instanceof Float64Array ? rounded(results[i]) : results[i];
      values[output] = { shape: shapes[i], data };
    });
  }
  return Object.fromEntries(program.outputs.map(({ name, value }) => [name, values[value]]));
}

/** Throws UNKNOWN_PRIMITIVE where there is none. */
export function kernelOf(primitive: string): Kernel {
  if (!Object.hasOwn(referenceKernels, primitive)) {
    throw new EngineError(
      'UNKNOWN_PRIMITIVE',
      `The reference engine has no kernel for '${primitive}'; expand the program first`,
      primitive,
    );
  }
  return referenceKernels[primitive];
}

function rounded(data: Float64Array): Float64Array {
  return data.map(Math.fround);
}
