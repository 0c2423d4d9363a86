import { evaluateCascade } from '../cascades/evaluate';
import type { MeasuredCascade } from '../cascades/cascade';
import { stagesOf, typeCosts, typesOf } from '../cascades/stages';
import type { DecisionTable } from '../tables/decision-table';
import type { Chain } from './outcomes';
import { rankingOf, thresholdAt } from './ranking';
import { searchThresholds } from './search';
import { checkTarget, countedGoal, type Target } from './target';

/**
 * The best thresholds of a cascade of given members on the samples of a table: exact for two members, and for more never worse
 * than a grid over all attainable ones (see `searchThresholds`). Undefined where no thresholds do what is asked.
 *
 * Throws `BAD_OPTION`, `BAD_COST` and `UNKNOWN_MEMBER`.
 */
export function optimizeThresholds(
  table: DecisionTable,
  members: readonly string[],
  target: Target,
): MeasuredCascade | undefined {
  checkTarget(target);
  const chain = chainOf(table, typesOf(table, members), target.cost);
  const { maxWorstCaseCost = Infinity } = target;
  if (chain.costs.reduce((sum, cost) => sum + cost, 0) > maxWorstCaseCost) return undefined;
  const goal = countedGoal(target, table.samples);
  const found = searchThresholds(chain, goal);
  if (!goal.meets(found.correct, found.cost)) return undefined;
  return evaluateCascade(table, { members, thresholds: thresholdsAt(chain, found.positions) }, target);
}

/** A cascade of the types of a table. */
export function chainOf(table: DecisionTable, types: readonly number[], cost: string | undefined): Chain {
  const costs = typeCosts(table, cost);
  const members = types.map((type) => table.types[type].name);
  return { stages: stagesOf(table, members), costs: types.map((type) => costs[type]) };
}

/** The thresholds of positions. */
export function thresholdsAt({ stages }: Chain, positions: readonly number[]): readonly number[] {
  return positions.map((position, k) => thresholdAt(rankingOf(stages[k]), position));
}
