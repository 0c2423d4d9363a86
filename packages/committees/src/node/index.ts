export { scorerThreads } from './scorer-threads';

export type { ScorerThreadsOptions } from './scorer-threads';
