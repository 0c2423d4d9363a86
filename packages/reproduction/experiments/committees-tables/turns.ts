import { mean, standardDeviation } from '@archipelago/numerics';
import type { DecisionTable } from '@archipelago/committees';
import type { TrainedPool } from './pool';

/** The tables of one order of the trainings: to choose on and to test on. */
export interface Turn {
  readonly selection: DecisionTable;
  readonly test: DecisionTable;
}

/** The tables of types with each training in turn as the first. */
export async function turnsOf(pool: TrainedPool, types = pool.family, size?: number): Promise<readonly Turn[]> {
  const turns: Turn[] = [];
  for (let first = 0; first < pool.seeds; first++) {
    const options = { types, first, size };
    turns.push({ selection: await pool.table('selection', options), test: await pool.table('test', options) });
  }
  return turns;
}

/** The mean of a number over turns, and its deviation in words. */
export function overTurns(
  values: readonly number[],
  digits: number,
): { readonly ours: number; readonly spread: string } {
  const deviation = values.length > 1 ? `, deviation ${standardDeviation(values).toFixed(digits)}` : '';
  return { ours: round(mean(values), digits), spread: `mean of ${values.length} orders of the trainings${deviation}` };
}

export function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

/** Counted in millions. */
export function millions(cost: number): number {
  return cost / 1e6;
}

/** A share in per cent. */
export function percent(share: number): number {
  return 100 * share;
}
