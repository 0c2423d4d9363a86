export { KernelError } from './errors';
export {
  constant,
  defineKernel,
  hamming,
  kernelMatrix,
  linear,
  logParameters,
  mapped,
  matern12,
  matern32,
  matern52,
  product,
  rationalQuadratic,
  rbf,
  scale,
  sum,
} from './kernels';
export { fitGp, GaussianProcess, gaussianProcess } from './regression';

export type { KernelErrorCode } from './errors';
export type {
  Bounds,
  Categories,
  Gram,
  Hyperparameter,
  Kernel,
  KernelDefinition,
  KernelParameter,
  LengthscaleOptions,
  LinearOptions,
  Packed,
  RationalQuadraticOptions,
  VarianceOptions,
  Vector,
} from './kernels';
export type {
  FitGpOptions,
  GpFit,
  GpObjective,
  GpOptions,
  GpStart,
  JointPrediction,
  LeaveOneOut,
  PredictOptions,
  Prediction,
  SampleOptions,
  Standardization,
} from './regression';
