import type { Objective } from '@archipelago/trials';

/** True where `a` is strictly better than `b`. */
export function isBetter(a: number, b: number, direction: Objective['direction']): boolean {
  return direction === 'maximize' ? a > b : a < b;
}

/** Orders values from the best to the worst, for `Array.sort`. */
export function byMerit(direction: Objective['direction']): (a: number, b: number) => number {
  return direction === 'maximize' ? (a, b) => b - a : (a, b) => a - b;
}
