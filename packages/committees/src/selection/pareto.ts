import type { MeasuredCascade } from '../cascades/cascade';
import { evaluateCascade } from '../cascades/evaluate';
import type { DecisionTable } from '../tables/decision-table';
import { chainOf, thresholdsAt } from '../thresholds/optimize';
import { outcomesOf, type Chain } from '../thresholds/outcomes';
import { firstGrid, positionsAt } from '../thresholds/search';
import { ordersWithin, type SelectOptions } from './select';

export type ParetoOptions = Pick<SelectOptions, 'sizes' | 'onProgress'> & {
  /**
   * Name of the cost.
   *
   * @defaultValue the only one
   */
  readonly cost?: string;
  /** @defaultValue no bound */
  readonly maxWorstCaseCost?: number;
};

interface Point {
  readonly correct: number;
  readonly cost: number;
  readonly types: readonly number[];
  readonly positions: readonly number[];
}

/**
 * The single models, ensembles and cascades that no other of the table beats: from the cheapest to the most accurate, each
 * right more often than all cheaper ones. Thresholds are those of a grid (see `searchThresholds`), all of them where there is
 * one.
 */
export function paretoFront(table: DecisionTable, options: ParetoOptions = {}): readonly MeasuredCascade[] {
  let front: readonly Point[] = [];
  const all = ordersWithin(table, options);
  all.forEach((types, i) => {
    const chain = chainOf(table, types, options.cost);
    const points = pointsBeyond(front, chain).map((point) => ({ ...point, types }));
    if (points.length > 0) front = undominated([...front, ...points]);
    options.onProgress?.(i + 1, all.length);
  });
  return front.map(({ types, positions }) => {
    const members = types.map((type) => table.types[type].name);
    const thresholds = thresholdsAt(chainOf(table, types, options.cost), positions);
    return evaluateCascade(table, { members, thresholds }, options);
  });
}

/** The outcomes of a chain that the front does not have, or better ones at the same cost. */
function pointsBeyond(front: readonly Point[], chain: Chain): readonly Omit<Point, 'types'>[] {
  const grid = firstGrid(chain);
  const { correct, cost } = outcomesOf(chain, grid);
  const points: Omit<Point, 'types'>[] = [];
  for (let cell = 0; cell < correct.length; cell++) {
    if (correct[cell] > mostCorrect(front, cost[cell])) {
      points.push({ correct: correct[cell], cost: cost[cell], positions: positionsAt(grid, cell) });
    }
  }
  return points;
}

/** How many samples the best of a front has right that costs so much at most. */
function mostCorrect(front: readonly Point[], cost: number): number {
  let [low, high] = [0, front.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (front[middle].cost <= cost) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? -1 : front[low - 1].correct;
}

/** Those that no other beats, by cost; of equals the first. */
function undominated(points: readonly Point[]): readonly Point[] {
  const sorted = [...points].sort((a, b) => a.cost - b.cost || b.correct - a.correct);
  let most = -1;
  return sorted.filter(({ correct }) => {
    if (correct <= most) return false;
    most = correct;
    return true;
  });
}
