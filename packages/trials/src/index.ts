export { TrialsError } from './errors';
export { withTimeout } from './evaluators/with-timeout';
export { memoryJournal } from './journal/memory';
export { bestSoFar } from './operators/best-so-far';
export { completedTrials } from './operators/completed-trials';
export { paretoFront } from './operators/pareto-front';
export { progressSummary } from './operators/progress-summary';
export { stopAtBudget } from './operators/stop-at-budget';
export { pruneBelowMedian } from './pruners/median';
export { runTrials } from './run/run-trials';
export { regularizedEvolution } from './searchers/evolution';
export { listedCandidates } from './searchers/listed';
export { randomSearch } from './searchers/random';

export type { TrialsErrorCode } from './errors';
export type { EvaluateContext, Evaluator, EvaluatorFactory } from './evaluator';
export type { TimeoutOptions } from './evaluators/with-timeout';
export type {
  SearchCompleted,
  SearchStarted,
  TrialCompleted,
  TrialEnded,
  TrialEvent,
  TrialFailed,
  TrialProgress,
  TrialPruned,
  TrialStarted,
  TrialSuggested,
} from './events';
export type { BatchSuggested, EndedEntry, JournalEntry, JournalHeader } from './journal/entry';
export type { Journal, JournalSession } from './journal/journal';
export type { MemoryJournal, MemoryJournalOptions } from './journal/memory';
export type { ProgressSummary } from './operators/progress-summary';
export type { StopAtBudgetOptions } from './operators/stop-at-budget';
export type { Pruner, Report, ReportedTrial } from './pruner';
export type { MedianOptions, MedianState } from './pruners/median';
export type { Budget, RunOptions } from './run/options';
export type { UniqueOptions } from './searchers/draw';
export type { EvolutionOptions, EvolutionState, Individual } from './searchers/evolution';
export type { ListedState } from './searchers/listed';
export type { RandomSearchState } from './searchers/random';
export type { Observation, Searcher, SuggestContext } from './searcher';
export type { Space } from './space';
export type { Metrics, Objective, Outcome, TrialError } from './trial';
