export { EngineError } from './errors';
export { ProgramBuilder } from './program/builder';
export { gradient } from './program/gradient';
export { bindBatch, dtypeOf, elementCount, sameShape } from './program/tensor';
export { Value } from './program/value';

export type { CompileOptions, Engine, Executable, Tensors } from './engine';
export type { EngineErrorCode } from './errors';
export type { Primitive, Application } from './primitives/primitive';
export type { Instruction, Program, PrimitiveAttributes } from './program/program';
export type { DType, Tensor, TensorType } from './program/tensor';
