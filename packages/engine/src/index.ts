export { EngineError } from './errors';
export {
  abs,
  add,
  avgPool,
  avgPoolGradient,
  batchNorm,
  batchNormGradient,
  broadcastTo,
  concat,
  conv,
  convFilterGradient,
  convInputGradient,
  div,
  erf,
  exp,
  gather,
  log,
  logSoftmax,
  matmul,
  max,
  maxPool,
  maxPoolGather,
  maxPoolGradient,
  maximum,
  mean,
  minimum,
  mul,
  neg,
  oneHot,
  pad,
  primitives,
  reciprocal,
  relu,
  relu6,
  relu6Gradient,
  reluGradient,
  reshape,
  scatterAdd,
  select,
  sigmoid,
  slice,
  softmax,
  sqrt,
  square,
  step,
  stopGradient,
  sub,
  sum,
  swish,
  tanh,
  transpose,
} from './primitives';
export { ProgramBuilder } from './program/builder';
export { gradient } from './program/gradient';
export { bindBatch, dtypeOf, elementCount, sameShape } from './program/tensor';
export { Value } from './program/value';

export type { CompileOptions, Engine, Executable, Tensors } from './engine';
export type { EngineErrorCode } from './errors';
export type {
  Application,
  AvgPoolGradientOptions,
  BatchNormOptions,
  ConvFilterGradientOptions,
  ConvInputGradientOptions,
  ConvOptions,
  PoolOptions,
  Primitive,
  ReductionOptions,
} from './primitives';
export type { Instruction, Program, PrimitiveAttributes } from './program/program';
export type { DType, Tensor, TensorType } from './program/tensor';
