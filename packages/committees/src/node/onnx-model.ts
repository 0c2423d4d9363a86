import { readFile } from 'node:fs/promises';
import type { InferenceSession, Tensor } from 'onnxruntime-node';
import { CommitteeError } from '../errors';
import type { ScoreModel } from '../runtime/model';
import { inFile } from './in-file';
import { loadOnnxRuntime, type OnnxRuntime } from './load-onnx-runtime';

export interface OnnxModelOptions {
  /**
   * Threads of one run.
   *
   * @defaultValue what ONNX Runtime takes: as many as there are cores
   */
  readonly threads?: number;
  /**
   * Name of the output that holds the scores.
   *
   * @defaultValue the only one
   */
  readonly output?: string;
}

/** A model in a .onnx file, loaded. Who loads it disposes of it. */
export interface OnnxModel {
  /** Shape of one input without the axis of the batch; undefined where the file leaves an axis free. */
  readonly shape: readonly (number | undefined)[];
  /** Number of classes; undefined where the file does not say. */
  readonly classes: number | undefined;
  /** Scores of inputs of the file's own shape, row-major. Rejects with `BAD_OPTION` where that leaves an axis free. */
  readonly predict: ScoreModel<ArrayLike<number>>;
  /** The same with inputs of this shape, which a file with free axes needs: one model at several resolutions. */
  at(shape: readonly number[]): ScoreModel<ArrayLike<number>>;
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Loads a model from a .onnx file, or from its bytes, to be run by the optional peer onnxruntime-node: one float32 input with the
 * batch as its first axis, and an output (batch, classes). Whether its scores are logits or probabilities is said where they are used.
 * Where the file fixes the batch, as many inputs are run at a time, filled up with zeros.
 *
 * Throws `MISSING_PEER`, `BAD_FILE` for a file that does not load or has other inputs and outputs, and `BAD_OPTION`.
 */
export async function onnxModel(model: string | Uint8Array, options: OnnxModelOptions = {}): Promise<OnnxModel> {
  const { threads, output } = options;
  if (threads !== undefined && !(Number.isInteger(threads) && threads > 0)) {
    throw new CommitteeError('BAD_OPTION', `onnxModel: threads is ${threads}; give a positive integer`);
  }
  const file = typeof model === 'string' ? model : undefined;
  const runtime = await loadOnnxRuntime();
  const bytes = typeof model === 'string' ? await inFile(model, () => readFile(model)) : model;
  const session = await create(runtime, bytes, { threads, file });
  try {
    const { input, name, classes } = interfaceOf(session, { output, file });
    const [batch, ...shape] = input.shape;
    const at = (given: readonly number[]): ScoreModel<ArrayLike<number>> => {
      checkShape(given, shape);
      return (inputs) =>
        runBatches({ runtime, session, input: input.name, output: name, shape: given, fixed: batch }, inputs);
    };
    const predict: ScoreModel<ArrayLike<number>> = shape.every((axis) => axis !== undefined)
      ? at(shape)
      : () => {
          const message = `the input ${input.name} has the shape (${shape.map((axis) => axis ?? '?').join(', ')})`;
          return Promise.reject(new CommitteeError('BAD_OPTION', `${message}; give one with at(shape)`, { file }));
        };
    return { shape, classes, predict, at, [Symbol.asyncDispose]: () => session.release() };
  } catch (error) {
    await session.release();
    throw error;
  }
}

async function create(
  { InferenceSession }: OnnxRuntime,
  bytes: Uint8Array,
  { threads, file }: { readonly threads: number | undefined; readonly file: string | undefined },
): Promise<InferenceSession> {
  try {
    return await InferenceSession.create(bytes, threads === undefined ? {} : { intraOpNumThreads: threads });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommitteeError('BAD_FILE', `the model could not be loaded (${reason}); export it again`, { file });
  }
}

type Axes = readonly (number | undefined)[];

/** The input, and the output that holds the scores. */
function interfaceOf(
  { inputMetadata, outputMetadata }: InferenceSession,
  { output, file }: { readonly output: string | undefined; readonly file: string | undefined },
): {
  readonly input: { readonly name: string; readonly shape: Axes };
  readonly name: string;
  readonly classes?: number;
} {
  const fail = (message: string): never => {
    throw new CommitteeError('BAD_FILE', message, { file });
  };
  if (inputMetadata.length !== 1) {
    const names = inputMetadata.map(({ name }) => name).join(', ');
    fail(`the model has the inputs ${names}; give one with a single input`);
  }
  const names = outputMetadata.map(({ name }) => name);
  const index = output === undefined && names.length === 1 ? 0 : names.indexOf(output ?? '');
  if (index === -1) {
    const problem = output === undefined ? 'the model has several outputs' : `the model has no output "${output}"`;
    fail(`${problem}; name one as output: ${names.join(', ')}`);
  }
  const [input, scores] = [inputMetadata[0], outputMetadata[index]];
  for (const value of [input, scores]) {
    if (!value.isTensor || value.type !== 'float32') {
      const type = value.isTensor ? value.type : 'no tensor';
      fail(`"${value.name}" is ${type}; export the model with float32`);
    }
  }
  const axes = (value: typeof input): Axes =>
    value.isTensor ? value.shape.map((axis) => (typeof axis === 'number' && axis > 0 ? axis : undefined)) : [];
  const [inputShape, outputShape] = [axes(input), axes(scores)];
  if (inputShape.length < 2) fail(`the input "${input.name}" has no axis beside the batch; export the model with both`);
  if (outputShape.length !== 0 && outputShape.length !== 2) {
    const shape = outputShape.map((axis) => axis ?? '?').join(', ');
    fail(`the output "${scores.name}" has the shape (${shape}); it must be (batch, classes)`);
  }
  return { input: { name: input.name, shape: inputShape }, name: scores.name, classes: outputShape[1] };
}

function checkShape(given: readonly number[], shape: Axes): void {
  const fits =
    given.length === shape.length &&
    given.every((axis, i) => Number.isInteger(axis) && axis > 0 && axis === (shape[i] ?? axis));
  if (fits) return;
  const expected = shape.map((axis) => axis ?? '?').join(', ');
  throw new CommitteeError(
    'BAD_OPTION',
    `onnxModel: the shape is (${given.join(', ')}); the model takes (${expected})`,
  );
}

interface Run {
  readonly runtime: OnnxRuntime;
  readonly session: InferenceSession;
  readonly input: string;
  readonly output: string;
  readonly shape: readonly number[];
  /** Inputs of a run, where the model fixes them. */
  readonly fixed: number | undefined;
}

async function runBatches(run: Run, inputs: readonly ArrayLike<number>[]): Promise<Float32Array> {
  const { fixed = inputs.length } = run;
  const parts: Float32Array[] = [];
  for (let begin = 0; begin < inputs.length; begin += fixed) {
    parts.push(await runBatch(run, inputs.slice(begin, begin + fixed), fixed));
  }
  if (parts.length === 1) return parts[0];
  const whole = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

async function runBatch(
  { runtime, session, input, output, shape }: Run,
  inputs: readonly ArrayLike<number>[],
  rows: number,
): Promise<Float32Array> {
  const size = shape.reduce((product, axis) => product * axis, 1);
  const data = new Float32Array(rows * size);
  inputs.forEach((values, i) => {
    if (values.length !== size) {
      const message = `onnxModel: an input has ${values.length} numbers and the model takes (${shape.join(', ')}), which is ${size}`;
      throw new CommitteeError('COUNT_MISMATCH', message);
    }
    data.set(values, i * size);
  });
  const results = await session.run({ [input]: new runtime.Tensor('float32', data, [rows, ...shape]) }, [output]);
  const { dims, data: scores } = results[output] as Tensor;
  if (dims.length !== 2 || dims[0] !== rows) {
    const message = `onnxModel: the output is (${dims.join(', ')}) for ${rows} inputs; it must be (batch, classes)`;
    throw new CommitteeError('CLASS_MISMATCH', message);
  }
  return (scores as Float32Array).subarray(0, inputs.length * dims[1]);
}
