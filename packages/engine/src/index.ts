export { EngineError } from './errors';
export { countCorrect } from './inference/correct';
export { evaluate } from './inference/evaluate';
export { inferenceProgram } from './inference/inference-program';
export { predict } from './inference/predict';
export { Predictor, predictor } from './inference/predictor';
export { lower } from './layers/lower';
export { defineLowering } from './layers/lowering';
export { standardLowerings } from './layers/standard-lowerings';
export { crossEntropy } from './losses/cross-entropy';
export { distillation } from './losses/distillation';
export { meanSquaredError } from './losses/mean-squared-error';
export { accumulateMomentum } from './optimizers/accumulate-momentum';
export { adam } from './optimizers/adam';
export { addDecayedWeights } from './optimizers/add-decayed-weights';
export { chain } from './optimizers/chain';
export { clipByGlobalNorm } from './optimizers/clip-by-global-norm';
export { scaleByAdam } from './optimizers/scale-by-adam';
export { scaleByLearningRate } from './optimizers/scale-by-learning-rate';
export { sgd } from './optimizers/sgd';
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
  lstm,
  lstmGradient,
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
export { expand } from './program/expand';
export { gradient } from './program/gradient';
export { checkFeeds, checkState, signatureOf } from './program/signature';
export { simplify } from './program/simplify';
export { bindBatch, dtypeOf, elementCount, sameShape } from './program/tensor';
export { Value } from './program/value';
export { constant } from './schedules/constant';
export { cosine } from './schedules/cosine';
export { stepDecay } from './schedules/step-decay';
export { shuffledBatches } from './training/batches';
export { train } from './training/train';
export { trainStep } from './training/train-step';
export { inherit } from './weights/inherit';
export { initialize } from './weights/initialize';
export { packOf, packWeights, packedParameters, unpackWeights } from './weights/pack';
export { checkWeights, parametersOf } from './weights/parameters';

export type { CompileOptions, Engine, Executable, Tensors } from './engine';
export type { EngineErrorCode } from './errors';
export type { EvaluateOptions } from './inference/evaluate';
export type { Evaluation } from './inference/evaluation';
export type { InferenceProgramOptions } from './inference/inference-program';
export type { PredictOptions } from './inference/predict';
export type { PredictorOptions } from './inference/predictor';
export type { Lowered, LowerOptions } from './layers/lower';
export type { BufferUpdate, Lowering, LoweringContext, LoweringRegistry, Mode, RandomInput } from './layers/lowering';
export type { CrossEntropyOptions } from './losses/cross-entropy';
export type { DistillationOptions } from './losses/distillation';
export type { Loss, Targets } from './losses/loss';
export type { MomentumOptions } from './optimizers/accumulate-momentum';
export type { AdamOptions } from './optimizers/adam';
export type { AdamMoments } from './optimizers/scale-by-adam';
export type { SgdOptions } from './optimizers/sgd';
export type { Optimizer, Slots, SlotSpec, Transformation, TransformationContext } from './optimizers/transformation';
export type {
  Application,
  AvgPoolGradientOptions,
  BatchNormOptions,
  ConvFilterGradientOptions,
  ConvInputGradientOptions,
  ConvOptions,
  LstmApplication,
  LstmGradients,
  LstmOptions,
  LstmWeights,
  PoolOptions,
  Primitive,
  ReductionOptions,
} from './primitives';
export type { ExpandOptions } from './program/expand';
export type { Instruction, Program, PrimitiveAttributes } from './program/program';
export type { Signature } from './program/signature';
export type { DType, Tensor, TensorType } from './program/tensor';
export type { CosineOptions } from './schedules/cosine';
export type { Schedule } from './schedules/schedule';
export type { StepDecayOptions } from './schedules/step-decay';
export type { Augmentation, BatchSource, ShuffledBatchesOptions } from './training/batches';
export type { EpochCompleted, StepCompleted, TrainEvent, TrainingCompleted, TrainingStarted } from './training/events';
export type { Batch, Examples } from './training/examples';
export type { EarlyStop, TrainOptions } from './training/options';
export type { Teacher, TrainStep, TrainStepOptions } from './training/train-step';
export type { InheritOptions } from './weights/inherit';
export type { Pack, PackedParameters, Packs } from './weights/pack';
export type { Parameter, ParametersOptions, Weights } from './weights/parameters';
