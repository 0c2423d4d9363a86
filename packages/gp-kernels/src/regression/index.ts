export { fitGp } from './fit-gp';
export { GaussianProcess, gaussianProcess } from './gaussian-process';

export type { GpFit, GpStart } from './fit-gp';
export type { JointPrediction, PredictOptions, Prediction, SampleOptions } from './gaussian-process';
export type { LeaveOneOut } from './leave-one-out';
export type { FitGpOptions, GpObjective, GpOptions } from './options';
export type { Standardization } from './standardization';
