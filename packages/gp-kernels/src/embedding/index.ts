export { embeddingModel } from './embedding-model';
export { publishedEmbedding } from './options';

export type { EmbeddingModel, LearningSet, LearnKernelOptions } from './embedding-model';
export type { LearnedKernel } from './learned-kernel';
export type { EarlyStop, EmbeddingObjective, EmbeddingOptions } from './options';
export type { SavedKernel } from './saved-kernel';
