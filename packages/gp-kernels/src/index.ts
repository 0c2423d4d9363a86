export { cellDag, cellFeatures, cellKernel } from './cells';
export { denseLayers, encodedOps, encodeLayers } from './encoding';
export { KernelError } from './errors';
export { graphDag, layerLabel, pathKernel, weisfeilerLehman } from './graphs';
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

export type { CellDagOptions, CellFeatureOptions, CellPathOptions } from './cells';
export type { LayerEncoding, LayerEncodingOptions } from './encoding';
export type { KernelErrorCode } from './errors';
export type { GraphDagOptions, LabelledDag, PathKernelOptions, WeisfeilerLehmanOptions } from './graphs';
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
