export { renderCascade } from './cascade/render-cascade';
export { bestSoFarChart } from './charts/best-so-far-chart';
export { learningCurvesChart } from './charts/learning-curves-chart';
export { paretoChart } from './charts/pareto-chart';
export { sparkline } from './charts/sparkline';
export { drawGraph } from './drawings/draw-graph';
export { ReportError } from './errors';
export { renderReport } from './render-report';
export { reportOf, toReport } from './report-of';
export { collectRun } from './run/collect-run';
export type { CascadePageOptions, ReportedCitation } from './cascade/cascade-options';
export type {
  CascadeReport,
  HeldOut,
  HeldOutComparison,
  HeldOutModel,
  ReportedCascade,
  ReportedInterval,
  ReportedModel,
} from './cascade/cascade-report';
export type { BestSoFarData, BestSoFarTrial } from './charts/best-so-far-chart';
export type { ChartOptions } from './charts/chart-options';
export type { LearningCurve, LearningCurvesData, LearningCurvesOptions } from './charts/learning-curves-chart';
export type { ParetoChartOptions, ParetoData, ParetoPoint } from './charts/pareto-chart';
export type { SparklineOptions } from './charts/sparkline';
export type { DrawGraphOptions } from './drawings/draw-graph';
export type { ReportErrorCode } from './errors';
export type { ReportOptions, Teacher } from './report-options';
export type { CollectOptions } from './run/collect-run';
export type { BestTrial, ProgressPoint, Run, TrialRecord, TrialStatus } from './run/run';
