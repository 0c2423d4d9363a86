export { fileJournal } from './file-journal';
export { poolEvaluator } from './pool-evaluator';
export { readJournal } from './read-journal';

export type { PoolEvaluator, PoolOptions } from './pool-evaluator';
