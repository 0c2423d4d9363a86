import { EngineError } from '../errors';
import type { Primitive } from '../primitives/primitive';
import type { Instruction, Program, PrimitiveAttributes } from './program';
import { dtypeOf, elementCount, type Tensor, type TensorType } from './tensor';
import { Value } from './value';

/** An instruction under construction. */
export interface Step {
  /** Position in {@link ProgramBuilder.steps}. */
  readonly index: number;
  readonly primitive: Primitive;
  readonly inputs: readonly Value[];
  readonly attributes: PrimitiveAttributes;
  readonly outputs: readonly Value[];
}

/** Constants up to this many elements are shared when they are equal. */
const SHARED_CONSTANT_ELEMENTS = 64;

/**
 * Collects the values of one program. Equal instructions on equal inputs are one instruction (primitives are pure), so
 * common sub-expressions cost nothing.
 */
export class ProgramBuilder {
  readonly #inputs = new Map<string, Value>();
  readonly #constants = new Map<number, Tensor>();
  readonly #sharedConstants = new Map<string, Value>();
  readonly #steps: Step[] = [];
  readonly #sharedSteps = new Map<string, Step>();
  /** By the id of a value; undefined for inputs and constants. */
  readonly #producers: (Step | undefined)[] = [];

  /** The instructions so far, in order. */
  get steps(): readonly Step[] {
    return this.#steps;
  }

  /** The instruction that made `value`; undefined for inputs and constants. */
  producer(value: Value): Step | undefined {
    return this.#producers[value.id];
  }

  /** The tensor of a constant; undefined for all other values. */
  constantOf(value: Value): Tensor | undefined {
    return this.#constants.get(value.id);
  }

  /** A named input of the program; asking again for the same name and type gives the same value. */
  input(name: string, type: TensorType): Value {
    const known = this.#inputs.get(name);
    if (known) {
      if (known.type.dtype === type.dtype && known.shape.join() === type.shape.join()) return known;
      throw new EngineError(
        'SHAPE_MISMATCH',
        `Input '${name}' was declared as ${describe(known.type)} and now as ${describe(type)}; use one type for a name`,
        name,
      );
    }
    const value = this.#value(type, `Input '${name}'`);
    this.#inputs.set(name, value);
    return value;
  }

  /** A fixed tensor. Its data are not copied: they must not change afterwards. */
  constant(tensor: Tensor): Value {
    const type: TensorType = { dtype: dtypeOf(tensor), shape: tensor.shape };
    if (!(tensor.data instanceof Float32Array || tensor.data instanceof Int32Array)) {
      throw new EngineError('DTYPE_MISMATCH', 'A constant holds a Float32Array or an Int32Array, nothing else');
    }
    if (elementCount(tensor.shape) !== tensor.data.length) {
      throw new EngineError(
        'SHAPE_MISMATCH',
        `A constant of shape [${tensor.shape.join()}] needs ${elementCount(tensor.shape)} elements, not ${tensor.data.length}`,
      );
    }
    const key =
      tensor.data.length <= SHARED_CONSTANT_ELEMENTS ? `${describe(type)}=${exactly(tensor.data)}` : undefined;
    const known = key === undefined ? undefined : this.#sharedConstants.get(key);
    if (known) return known;
    const value = this.#value(type, 'A constant');
    this.#constants.set(value.id, tensor);
    if (key !== undefined) this.#sharedConstants.set(key, value);
    return value;
  }

  /** A float32 constant without axes. */
  scalar(value: number): Value {
    return this.constant({ shape: [], data: Float32Array.of(value) });
  }

  /** Applies a primitive. */
  apply<A extends PrimitiveAttributes>(
    primitive: Primitive<A>,
    inputs: readonly Value[],
    attributes: A,
  ): readonly Value[] {
    for (const input of inputs) {
      if (input.builder !== this) {
        throw new EngineError(
          'FOREIGN_VALUE',
          `${primitive.name}: an input belongs to another program; build one program with one builder`,
          primitive.name,
        );
      }
    }
    const key = keyOf(primitive.name, inputs, attributes);
    const known = this.#sharedSteps.get(key);
    if (known) return known.outputs;
    const types = primitive.infer(
      inputs.map((input) => input.type),
      attributes,
    );
    const outputs = types.map((type) => this.#value(type, primitive.name));
    const step: Step = {
      index: this.#steps.length,
      primitive: primitive as unknown as Primitive,
      inputs,
      attributes,
      outputs,
    };
    this.#steps.push(step);
    this.#sharedSteps.set(key, step);
    for (const output of outputs) this.#producers[output.id] = step;
    return outputs;
  }

  /** The program that computes `outputs` (by name), without the instructions they do not need. Declared inputs are all kept. */
  build(outputs: Readonly<Record<string, Value>>): Program {
    const needed = new Array<boolean>(this.#steps.length).fill(false);
    const open = Object.values(outputs);
    const constants = new Set<number>();
    for (let value = open.pop(); value; value = open.pop()) {
      if (this.#constants.has(value.id)) constants.add(value.id);
      const step = this.#producers[value.id];
      if (step && !needed[step.index]) {
        needed[step.index] = true;
        for (const input of step.inputs) open.push(input);
      }
    }

    const types: TensorType[] = [];
    const index = new Int32Array(this.#producers.length).fill(-1);
    const place = (value: Value): number => {
      if (index[value.id] < 0) index[value.id] = types.push(value.type) - 1;
      return index[value.id];
    };

    const inputs = [...this.#inputs].map(([name, value]) => ({ name, value: place(value) }));
    const placedConstants: { value: number; tensor: Tensor }[] = [];
    const instructions: Instruction[] = [];
    for (const step of this.#steps) {
      if (!needed[step.index]) continue;
      for (const input of step.inputs) {
        if (constants.delete(input.id)) {
          placedConstants.push({ value: place(input), tensor: this.#constants.get(input.id)! });
        }
      }
      instructions.push({
        primitive: step.primitive.name,
        inputs: step.inputs.map(place),
        attributes: step.attributes,
        outputs: step.outputs.map(place),
      });
    }
    for (const value of Object.values(outputs)) {
      if (constants.delete(value.id)) {
        placedConstants.push({ value: place(value), tensor: this.#constants.get(value.id)! });
      }
    }
    return {
      types,
      inputs,
      constants: placedConstants,
      instructions,
      outputs: Object.entries(outputs).map(([name, value]) => ({ name, value: place(value) })),
    };
  }

  #value(type: TensorType, place: string): Value {
    let free = 0;
    for (const dimension of type.shape) {
      if (!Number.isInteger(dimension) || dimension === 0) {
        throw new EngineError(
          'SHAPE_MISMATCH',
          `${place}: [${type.shape.join()}] holds ${dimension}; give integers but 0`,
        );
      }
      if (dimension < 0) free++;
    }
    if (free > 1) {
      throw new EngineError(
        'SHAPE_MISMATCH',
        `${place}: [${type.shape.join()}] has ${free} free axes; a shape may have one, so reduce or merge an axis first`,
        place,
      );
    }
    return new Value(this, this.#producers.push(undefined) - 1, type);
  }
}

/** Equal for equal instructions. */
function keyOf(primitive: string, inputs: readonly Value[], attributes: PrimitiveAttributes): string {
  let key = primitive;
  for (const input of inputs) key += ` ${input.id}`;
  for (const _ in attributes) return key + JSON.stringify(attributes);
  return key;
}

function describe(type: TensorType): string {
  return `${type.dtype}[${type.shape.join()}]`;
}

/** Text that tells -0 from 0. */
function exactly(data: Float32Array | Int32Array): string {
  return Array.from(data, (x) => (Object.is(x, -0) ? '-0' : String(x))).join();
}
