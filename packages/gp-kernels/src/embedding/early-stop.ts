import type { EarlyStop } from './options';

export interface StopState {
  /** Steps so far. */
  readonly steps: number;
  /** Moving average of the objective; undefined before the first step. */
  readonly average: number | undefined;
  readonly stopped: boolean;
}

export const initStop: StopState = { steps: 0, average: undefined, stopped: false };

/**
 * After one more step with an objective of `value`: the moving average a ← s·value + (1 − s)·a, and whether it is within
 * the tolerance of the value (the authors' code). The average begins at the first value.
 */
export function updateStop({ steps, average }: StopState, value: number, rule: EarlyStop | false): StopState {
  if (rule === false) return { steps: steps + 1, average: value, stopped: false };
  const { from, smoothing, tolerance } = rule;
  const next = average === undefined ? value : smoothing * value + (1 - smoothing) * average;
  return { steps: steps + 1, average: next, stopped: steps + 1 >= from && Math.abs(next - value) < tolerance };
}
