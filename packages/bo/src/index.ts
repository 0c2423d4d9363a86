export { citation } from './citation';
export { compress, compressionObjective } from './compression/compress';
export { compressionEvaluator } from './compression/evaluator';
export { compressionReward } from './compression/reward';
export { compressionSpace } from './compression/space';
export { BoError } from './errors';

export type { CompressionAction } from './compression/action';
export type { CompressOptions } from './compression/compress';
export type { CompressionEvaluatorOptions, CompressionMetrics, TrainedStudent } from './compression/evaluator';
export type { RewardTerms } from './compression/reward';
export type { CompressionSpace, CompressionSpaceOptions } from './compression/space';
export type { Teacher } from './compression/teacher';
export type { BoErrorCode } from './errors';
