export { citation } from './citation';
export { compress, compressionObjective } from './compression/compress';
export { compressionEvaluator } from './compression/evaluator';
export { compressionReward } from './compression/reward';
export { compressionSpace } from './compression/space';
export { BoError } from './errors';
export { categorical, integer, logUniform, uniform } from './parameters/parameter';
export { parameterSpace } from './parameters/parameter-space';

export type { CompressionAction } from './compression/action';
export type { CompressOptions } from './compression/compress';
export type { CompressionEvaluatorOptions, CompressionMetrics, TrainedStudent } from './compression/evaluator';
export type { RewardTerms } from './compression/reward';
export type { CompressionSpace, CompressionSpaceOptions } from './compression/space';
export type { Teacher } from './compression/teacher';
export type { BoErrorCode } from './errors';
export type { Dimension } from './parameters/dimension';
export type { Parameter } from './parameters/parameter';
export type { ParameterSpace, ParameterValues } from './parameters/parameter-space';
