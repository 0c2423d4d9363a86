import { EngineError, type Program, type Tensor, type TensorType } from '@archipelago/engine';
import type { OnnxModel, OnnxValueInfo } from '../model/model';
import { emitters } from '../primitives';
import { Emission } from './emission';
import { EmittedValue } from './emitted-value';
import type { Result } from './primitive-emitter';
import type { Target } from './target';

/** What of an ONNX model a program determines. */
export type EmittedGraph = Pick<OnnxModel, 'nodes' | 'initializers' | 'inputs' | 'outputs' | 'opsets'>;

/** The name of the free size in the shapes of inputs and outputs. */
const BATCH = 'N';

/** A program as an ONNX graph. Throws UNKNOWN_PRIMITIVE for a primitive without an emitter. */
export function emitProgram(program: Program, target: Target): EmittedGraph {
  const emission = new Emission(program, target);
  const values = new Array<EmittedValue>(program.types.length);
  for (const { name, value } of program.inputs) {
    values[value] = emittedValue(emission, program.types[value], name);
  }
  for (const { value, tensor } of program.constants) {
    values[value] = new EmittedValue(emission, program.types[value], { plain: emitConstant(emission, tensor) });
  }
  for (const instruction of program.instructions) {
    const { primitive, attributes } = instruction;
    const emit = emitters.get(primitive);
    if (!emit) throw new EngineError('UNKNOWN_PRIMITIVE', `No ONNX form of the primitive '${primitive}'`, primitive);
    const inputs = instruction.inputs.map((input) => values[input]);
    const outputs = instruction.outputs.map((output) => program.types[output]);
    const results = emit(emission, { inputs, attributes, outputs, instruction });
    results.forEach((result, i) => (values[instruction.outputs[i]] = emittedValue(emission, outputs[i], result)));
  }
  return emission.finish(
    program.inputs.map(({ name, value }) => valueInfo(name, program.types[value])),
    program.outputs.map(({ name, value }) => ({
      ...valueInfo(outputName(program, name), program.types[value]),
      value: values[value].plain,
    })),
  );
}

/**
 * What an output of the program is called in the graph, where names are unique: as in the program, unless an input has
 * that name.
 */
export function outputName({ inputs }: Program, name: string): string {
  const taken = new Set(inputs.map((input) => input.name));
  let unique = name;
  while (taken.has(unique)) unique += "'";
  return unique;
}

function emittedValue(emission: Emission, type: TensorType, result: Result): EmittedValue {
  if (result instanceof EmittedValue) return result;
  if (typeof result !== 'string') return new EmittedValue(emission, type, result);
  emission.hasShape(result, type.shape);
  return new EmittedValue(emission, type, { plain: result });
}

function emitConstant(emission: Emission, { shape, data }: Tensor): string {
  return data instanceof Float32Array ? emission.floats(shape, data) : emission.constant(shape, data);
}

function valueInfo(name: string, { dtype, shape }: TensorType): OnnxValueInfo {
  const sizes = shape.map((size) => {
    if (size > 0) return size;
    return size === -1 ? BATCH : `${-size}${BATCH}`;
  });
  return { name, type: dtype, shape: sizes };
}
