import { evaluateCascade, type EvaluateOptions } from '../cascades/evaluate';
import type { MeasuredCascade } from '../cascades/cascade';
import { typesOf } from '../cascades/stages';
import type { DecisionTable } from '../tables/decision-table';
import { chainOf, thresholdsAt } from './optimize';
import { rankingOf } from './ranking';

export interface SweepOptions extends EvaluateOptions {
  /**
   * The most thresholds to take, spread evenly over the samples, both ends included.
   *
   * @defaultValue every attainable one
   */
  readonly points?: number;
}

/**
 * The curve of a two-model cascade as its threshold rises (thesis, Fig. 5.4): from the first model by itself, where every
 * sample leaves, to the ensemble, where none does.
 */
export function sweepThresholds(
  table: DecisionTable,
  members: readonly [string, string],
  options: SweepOptions = {},
): readonly MeasuredCascade[] {
  const chain = chainOf(table, typesOf(table, members), options.cost);
  const { attainable } = rankingOf(chain.stages[0]);
  const { samples } = table;
  const count = Math.min(samples, Math.max(1, (options.points ?? Infinity) - 1));
  const positions = Array.from({ length: count + 1 }, (_, i) => attainable[Math.round((i * samples) / count)]);
  return [...new Set(positions)].map((position) =>
    evaluateCascade(table, { members, thresholds: thresholdsAt(chain, [position]) }, options),
  );
}
