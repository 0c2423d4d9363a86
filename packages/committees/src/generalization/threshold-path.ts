import type { Cascade, MeasuredCascade } from '../cascades/cascade';
import { evaluateCascade } from '../cascades/evaluate';
import { typeCosts, typesOf } from '../cascades/stages';
import { CommitteeError } from '../errors';
import type { DecisionTable } from '../tables/decision-table';
import { optimizeThresholds } from '../thresholds/optimize';
import { perClassThresholds, type PerClassOptions } from '../trees/per-class-thresholds';

export interface ThresholdPathOptions {
  /**
   * How many costs to go down through, evenly spaced.
   *
   * @defaultValue 20
   */
  readonly steps?: number;
  /**
   * Name of the cost.
   *
   * @defaultValue the only one
   */
  readonly cost?: string;
  /**
   * Thresholds for each class that a stage predicts, as `perClassThresholds` chooses them.
   *
   * @defaultValue none: one threshold a stage
   */
  readonly perClass?: PerClassOptions;
}

/** No confidence reaches it, and unlike infinity it is JSON. */
const NEVER = Number.MAX_VALUE;

/** The cascade that no sample leaves early: the ensemble of its members, at their whole cost. */
export function neverExit(members: readonly string[]): Cascade {
  return { members, thresholds: members.slice(1).map(() => NEVER) };
}

/**
 * Cascades of the same members from the safest to the cheapest: the ensemble, then the best thresholds for each of `steps` falling
 * costs, down to the first member by itself. Each is cheaper on the samples of the table than the one before.
 */
export function thresholdPath(
  table: DecisionTable,
  members: readonly string[],
  { steps = 20, cost, perClass }: ThresholdPathOptions = {},
): readonly MeasuredCascade[] {
  if (!Number.isInteger(steps) || steps < 1) {
    throw new CommitteeError('BAD_OPTION', `thresholdPath: steps is ${steps}; give a positive integer`);
  }
  const costs = typeCosts(table, cost);
  const [least, ...others] = typesOf(table, members).map((type) => costs[type]);
  const rest = others.reduce((sum, own) => sum + own, 0);
  const path = [evaluateCascade(table, neverExit(members), { cost })];
  for (let step = 1; step <= steps; step++) {
    const target = { maxCost: least + rest * (1 - step / steps), cost };
    const next =
      perClass === undefined
        ? optimizeThresholds(table, members, target)
        : perClassThresholds(table, members, { ...target, ...perClass });
    if (next !== undefined && next.cost < path[path.length - 1].cost) path.push(next);
  }
  return path;
}
