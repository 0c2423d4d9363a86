import type { MeasuredCascade } from '../cascades/cascade';
import { evaluateCascade, type EvaluateOptions } from '../cascades/evaluate';
import type { DecisionTable } from '../tables/decision-table';

/** The first copy of each type by itself. */
export function singleModels(table: DecisionTable, options: EvaluateOptions = {}): readonly MeasuredCascade[] {
  return table.types.map(({ name }) => evaluateCascade(table, { members: [name], thresholds: [] }, options));
}
