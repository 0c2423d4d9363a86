import { outcomesOf, type Chain } from './outcomes';
import { rankingOf } from './ranking';
import type { CountedGoal } from './target';

/** A cascade's best thresholds, as positions (see `Ranking`). */
export interface Found {
  /** Samples that it gets right. */
  readonly correct: number;
  /** Average cost of a sample. */
  readonly cost: number;
  readonly positions: readonly number[];
}

/** Positions a stage that are gone through at a time, by the number of stages with a threshold; beyond that, the last. */
const STEPS = [0, Infinity, 48, 16, 10, 6];

/** Positions of the first grid: evenly spread over the samples of each stage, both ends included. */
export function firstGrid({ stages }: Chain): readonly (readonly number[])[] {
  const thresholds = stages.slice(0, -1);
  const steps = STEPS[Math.min(thresholds.length, STEPS.length - 1)];
  const samples = stages[0].labels.length;
  return thresholds.map((stage) => {
    const { attainable } = rankingOf(stage);
    const count = Math.min(steps, samples);
    const all = Array.from({ length: count + 1 }, (_, i) => attainable[Math.round((i * samples) / count)]);
    return [...new Set(all)];
  });
}

/**
 * The best thresholds of a chain for a goal. With one threshold every attainable one is tried, so it is the optimum. With more,
 * a grid over all of them is gone through, and then finer grids around the best of the one before, down to single samples;
 * that one stays among those tried, so the result is never worse than the grid's.
 */
export function searchThresholds(chain: Chain, goal: CountedGoal): Found {
  let grid = firstGrid(chain);
  let best = bestOf(chain, goal, grid);
  for (let spacing = spacingOf(grid); spacing > 1;) {
    const finer = finerGrid(chain, best.positions, spacing);
    spacing = finer.spacing;
    grid = finer.grid;
    best = bestOf(chain, goal, grid);
  }
  return best;
}

function bestOf(chain: Chain, { better }: CountedGoal, grid: readonly (readonly number[])[]): Found {
  const { correct, cost } = outcomesOf(chain, grid);
  let best = 0;
  for (let cell = 1; cell < correct.length; cell++) {
    if (better(correct[cell], cost[cell], correct[best], cost[best])) best = cell;
  }
  return { correct: correct[best], cost: cost[best], positions: positionsAt(grid, best) };
}

/** The positions of a cell of `Outcomes`. */
export function positionsAt(grid: readonly (readonly number[])[], cell: number): readonly number[] {
  const positions = new Array<number>(grid.length);
  let rest = cell;
  for (let k = grid.length - 1; k >= 0; k--) {
    positions[k] = grid[k][rest % grid[k].length];
    rest = Math.floor(rest / grid[k].length);
  }
  return positions;
}

/** The widest gap between neighbours. */
function spacingOf(grid: readonly (readonly number[])[]): number {
  if (grid.length < 2) return 1;
  return Math.max(...grid.flatMap((positions) => positions.slice(1).map((position, i) => position - positions[i])));
}

/** A grid around `positions`, one spacing to both sides of each. */
function finerGrid(
  { stages }: Chain,
  positions: readonly number[],
  spacing: number,
): { readonly grid: readonly (readonly number[])[]; readonly spacing: number } {
  const samples = stages[0].labels.length;
  const half = Math.ceil(STEPS[Math.min(positions.length, STEPS.length - 1)] / 2);
  const step = Math.max(1, Math.ceil(spacing / half));
  const grid = positions.map((position, k) => {
    const { attainable } = rankingOf(stages[k]);
    const around = Array.from({ length: 2 * half + 1 }, (_, i) => position + (i - half) * step);
    const inside = around.filter((other) => other >= 0 && other <= samples).map((other) => attainable[other]);
    return [...new Set(inside)];
  });
  return { grid, spacing: step };
}
