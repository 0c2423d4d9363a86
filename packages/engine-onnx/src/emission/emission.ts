import {
  elementCount,
  EngineError,
  sameShape,
  type Instruction,
  type Program,
  type TensorType,
} from '@archipelago/engine';
import { GraphBuilder } from '../model/graph-builder';
import type { Target } from './target';

/** Repeating by a product with ones is faster than `Expand`, up to this many ones. */
const LARGEST_ONES = 65_536;

/** An ONNX graph that is being written for a program: what emitters of primitives add their nodes to. */
export class Emission extends GraphBuilder {
  readonly target: Target;
  readonly #program: Program;
  readonly #producers = new Map<number, Instruction>();
  readonly #uses: number[];
  readonly #readers = new Map<number, Instruction[]>();
  readonly #shapes = new Map<string, readonly number[]>();
  #batch: string | undefined;

  constructor(program: Program, target: Target) {
    super([...program.inputs, ...program.outputs].map(({ name }) => name));
    this.#program = program;
    this.target = target;
    this.#uses = new Array<number>(program.types.length).fill(0);
    for (const instruction of program.instructions) {
      for (const output of instruction.outputs) this.#producers.set(output, instruction);
      for (const input of new Set(instruction.inputs)) {
        this.#uses[input]++;
        const readers = this.#readers.get(input);
        if (readers) readers.push(instruction);
        else this.#readers.set(input, [instruction]);
      }
    }
    for (const { value } of program.outputs) this.#uses[value]++;
  }

  /** The instruction that made a value of the program; undefined for inputs and constants. */
  instructionOf(value: number): Instruction | undefined {
    return this.#producers.get(value);
  }

  /** The instructions that read a value of the program. */
  readersOf(value: number): readonly Instruction[] {
    return this.#readers.get(value) ?? [];
  }

  /** How often a value of the program is read, by instructions or as an output. */
  usesOf(value: number): number {
    return this.#uses[value];
  }

  /** The batch size N, as int64 [1]. */
  get batch(): string {
    this.#batch ??= this.#batchOfInputs();
    return this.#batch;
  }

  /** The sizes of `shape` in a run, as int64 [rank]. */
  sizes(shape: readonly number[]): string {
    const free = shape.findIndex((dimension) => dimension < 0);
    if (free < 0) return this.ints(shape);
    const many = -shape[free];
    const size = many === 1 ? this.batch : this.node('Mul', [this.batch, this.ints([many])]);
    const parts = [shape.slice(0, free), shape.slice(free + 1)].map((part) =>
      part.length > 0 ? [this.ints(part)] : [],
    );
    const [before, after] = parts;
    return shape.length === 1 ? size : this.node('Concat', [...before, size, ...after], { axis: 0 });
  }

  /** The number of elements of `shape` in a run, as a float scalar. */
  count(shape: readonly number[]): string {
    const count = elementCount(shape);
    if (count > 0) return this.scalar(count);
    const batch = this.node('Reshape', [this.node('Cast', [this.batch], { to: 1 }), this.ints([])]);
    return this.node('Mul', [batch, this.scalar(-count)]);
  }

  /** Notes the shape of a value, so that it is not reshaped to the same. */
  hasShape(value: string, shape: readonly number[]): void {
    this.#shapes.set(value, shape);
  }

  /** `value` in another shape with the same elements. */
  reshape(value: string, shape: readonly number[]): string {
    const constant = this.constantOf(value);
    if (constant) return this.table(value, shape, () => constant.data);
    // Only the last of several reshapes matters.
    const before = this.producer(value);
    const source = before?.op === 'Reshape' ? before.inputs[0] : value;
    const known = this.#shapes.get(source);
    if (known && sameShape(known, shape)) return source;
    return this.node('Reshape', [source, this.ints(shape.map((dimension) => (dimension < 0 ? -1 : dimension)))]);
  }

  /** A value of shape `from` repeated until it has a type. */
  expanded(value: string, from: readonly number[], { dtype, shape }: TensorType): string {
    const lead = shape.length - from.length;
    const repeats = shape.map((dimension, axis) => ((from[axis - lead] ?? 1) === dimension ? 1 : dimension));
    const ones = elementCount(repeats);
    if (dtype !== 'float32' || ones < 0 || ones > LARGEST_ONES) return this.node('Expand', [value, this.sizes(shape)]);
    return this.node('Mul', [value, this.table('ones', repeats, () => new Float32Array(ones).fill(1))]);
  }

  /** A number, of shape [1], as [count]. */
  repeated(number: string, count: number): string {
    const known = this.floatsOf(number);
    if (known) return this.table(`${known[0]}`, [count], () => new Float32Array(count).fill(known[0]));
    return this.expanded(number, [1], { dtype: 'float32', shape: [count] });
  }

  /** The sum over the first axis of `value` [rows, columns], as [1, columns]. */
  sumOfRows(value: string, [rows]: readonly number[]): string {
    // As a product with ones it runs on all threads, which ReduceSum over a first axis does badly.
    const ones =
      rows > 0
        ? this.table('ones', [1, rows], () => new Float32Array(rows).fill(1))
        : this.node('Expand', [this.scalar(1), this.sizes([1, rows])]);
    return this.node('MatMul', [ones, value]);
  }

  #batchOfInputs(): string {
    for (const { name, value } of this.#program.inputs) {
      const { shape } = this.#program.types[value];
      const axis = shape.findIndex((dimension) => dimension < 0);
      if (axis < 0) continue;
      const size = this.node('Shape', [name], { start: axis, end: axis + 1 });
      return shape[axis] === -1 ? size : this.node('Div', [size, this.ints([-shape[axis]])]);
    }
    throw new EngineError('MISSING_INPUT', 'The program has free axes, but no input tells the batch size');
  }
}
