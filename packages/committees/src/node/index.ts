export { expandPaths } from './expand-paths';
export { onnxModel } from './onnx-model';
export { readCosts } from './read-costs';
export { readDecisions } from './read-decisions';
export { readDecisionsFolder } from './read-decisions-folder';
export { readLabels } from './read-labels';
export { readScores } from './read-scores';
export { scorerThreads } from './scorer-threads';

export type { OnnxModel, OnnxModelOptions } from './onnx-model';
export type { MemberCosts } from './read-costs';
export type { DecisionFiles } from './read-decisions';
export type { ReadNumbersOptions } from './read-numbers';
export type { ReadScoresOptions } from './read-scores';
export type { ScorerThreadsOptions } from './scorer-threads';
