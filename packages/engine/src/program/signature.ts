import { EngineError } from '../errors';
import type { Program } from './program';
import { dtypeOf, sameShape, type Tensor, type TensorType } from './tensor';

/** What goes into and comes out of a compiled program. */
export interface Signature {
  /** Inputs fed to each run. */
  readonly fed: ReadonlyMap<string, TensorType>;
  /** Inputs that the engine keeps, each with the output that becomes its next value. */
  readonly carried: ReadonlyMap<string, { readonly type: TensorType; readonly output: string }>;
  /** Names of the outputs that a run returns. */
  readonly returned: readonly string[];
}

/**
 * The signature of a program with carried outputs, `{ [output]: input }`.
 *
 * Throws UNKNOWN_INPUT where `carry` names what the program lacks, SHAPE_MISMATCH or DTYPE_MISMATCH where an output does
 * not fit the input it becomes, BAD_ATTRIBUTE where two outputs become one input, and MISSING_INPUT where there are free
 * axes but no fed input tells the batch size.
 */
export function signatureOf(program: Program, carry: Readonly<Record<string, string>> = {}): Signature {
  const inputs = new Map(program.inputs.map(({ name, value }) => [name, program.types[value]]));
  const outputs = new Map(program.outputs.map(({ name, value }) => [name, program.types[value]]));
  const carried = new Map<string, { type: TensorType; output: string }>();
  for (const [output, input] of Object.entries(carry)) {
    const [from, to] = [outputs.get(output), inputs.get(input)];
    if (!from || !to) {
      const missing = from ? `input '${input}'` : `output '${output}'`;
      throw new EngineError('UNKNOWN_INPUT', `carry: the program has no ${missing}`, from ? input : output);
    }
    if (from.dtype !== to.dtype) {
      throw new EngineError('DTYPE_MISMATCH', `carry: '${output}' is ${from.dtype}, '${input}' ${to.dtype}`, input);
    }
    if (!sameShape(from.shape, to.shape) || to.shape.some((dimension) => dimension < 0)) {
      throw new EngineError(
        'SHAPE_MISMATCH',
        `carry: '${output}' has shape [${from.shape.join()}] and '${input}' [${to.shape.join()}]; ` +
          'make them equal and without a free axis',
        input,
      );
    }
    if (carried.has(input)) {
      throw new EngineError('BAD_ATTRIBUTE', `carry: two outputs become '${input}'; carry one of them`, input);
    }
    carried.set(input, { type: to, output });
  }

  const fed = new Map([...inputs].filter(([name]) => !carried.has(name)));
  const free = (type: TensorType): boolean => type.shape.some((dimension) => dimension < 0);
  if (program.types.some(free) && ![...fed.values()].some(free)) {
    throw new EngineError('MISSING_INPUT', 'The program has free axes, but no input that is fed tells the batch size');
  }
  return { fed, carried, returned: [...outputs.keys()].filter((name) => !Object.hasOwn(carry, name)) };
}

/**
 * Checks what is fed to a run and returns the batch size N, 1 where no input has a free axis.
 *
 * Throws UNKNOWN_INPUT, MISSING_INPUT, DTYPE_MISMATCH or SHAPE_MISMATCH, with the input's name as place.
 */
export function checkFeeds({ fed }: Signature, feeds: Readonly<Record<string, Tensor>>): number {
  const missing = [...fed.keys()].find((name) => !Object.hasOwn(feeds, name));
  if (missing !== undefined) {
    throw new EngineError('MISSING_INPUT', `Input '${missing}' is not fed; give a tensor for it`, missing);
  }
  let batch: number | undefined;
  for (const [name, tensor] of Object.entries(feeds)) {
    const type = fed.get(name);
    if (!type) {
      const known = [...fed.keys()].join(', ');
      throw new EngineError('UNKNOWN_INPUT', `'${name}' is not an input that is fed; those are: ${known}`, name);
    }
    batch = checkTensor({ name, tensor, type, batch });
  }
  return batch ?? 1;
}

/** Checks values for carried inputs; throws UNKNOWN_INPUT, DTYPE_MISMATCH or SHAPE_MISMATCH. */
export function checkState({ carried }: Signature, state: Readonly<Record<string, Tensor>>): void {
  for (const [name, tensor] of Object.entries(state)) {
    const known = carried.get(name);
    if (!known) {
      const names = [...carried.keys()].join(', ');
      throw new EngineError('UNKNOWN_INPUT', `'${name}' is not a carried input; those are: ${names}`, name);
    }
    checkTensor({ name, tensor, type: known.type, batch: undefined });
  }
}

/** The batch size, once this tensor has been seen. */
function checkTensor({
  name,
  tensor: { shape, data },
  type,
  batch,
}: {
  name: string;
  tensor: Tensor;
  type: TensorType;
  batch: number | undefined;
}): number | undefined {
  if (dtypeOf({ shape, data }) !== type.dtype) {
    throw new EngineError('DTYPE_MISMATCH', `Input '${name}' wants ${type.dtype} data`, name);
  }
  let seen = batch;
  const fits =
    shape.length === type.shape.length &&
    shape.every((size, axis) => {
      const dimension = type.shape[axis];
      if (dimension > 0) return size === dimension;
      seen ??= size / -dimension;
      return Number.isInteger(seen) && seen >= 1 && size === -dimension * seen;
    });
  const count = shape.reduce((product, size) => product * size, 1);
  if (!fits || data.length !== count) {
    const expected = type.shape.map((dimension) => (dimension < 0 ? `${-dimension} × batch` : dimension)).join();
    throw new EngineError(
      'SHAPE_MISMATCH',
      `Input '${name}' wants shape [${expected}]${batch === undefined ? '' : ` with batch ${batch}`}; ` +
        `it is fed [${shape.join()}] with ${data.length} elements`,
      name,
    );
  }
  return seen;
}
