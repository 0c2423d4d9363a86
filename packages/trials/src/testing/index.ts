export { describeEvaluatorContract } from './evaluator-contract';
export { describeJournalContract } from './journal-contract';
export { describeSearcherContract } from './searcher-contract';

export type { EvaluatorContractOptions } from './evaluator-contract';
export type { SearcherContractOptions } from './searcher-contract';
