import { inner } from './vectors';

/** A function and its gradient; Infinity where it has no value, and then the gradient is not read. */
export interface Evaluation {
  readonly value: number;
  readonly gradient: Float64Array;
}

/** A point with what the function is there. */
export interface State extends Evaluation {
  readonly point: Float64Array;
}

export interface LineOptions {
  /** The point a length along the path, within bounds. */
  path(length: number): Float64Array;
  at(point: Float64Array): State;
  /** The length tried first. */
  readonly first: number;
}

const DECREASE = 1e-4;
const CURVATURE = 0.9;
const MAX_TRIALS = 25;

/**
 * A point along a path down from `from` that meets the weak Wolfe conditions, found by growing and bisecting (Lewis and
 * Overton 2013); the lowest that meets the first where trials run out or bounds end the path. Null where none does.
 */
export function searchLine(from: State, { path, at, first }: LineOptions): State | null {
  let length = first;
  let below = 0;
  let above = Infinity;
  let best: State | null = null;
  for (let trial = 0; trial < MAX_TRIALS; trial++) {
    const point = path(length);
    if (best !== null && point.every((x, i) => x === best!.point[i])) return best;
    const state = at(point);
    const moved = point.map((x, i) => x - from.point[i]);
    const slope = inner(from.gradient, moved);
    if (slope < 0 && state.value <= from.value + DECREASE * slope) {
      if (best === null || state.value < best.value) best = state;
      if (inner(state.gradient, moved) >= CURVATURE * slope) return state;
      below = length;
      length = above < Infinity ? (below + above) / 2 : 4 * length;
    } else {
      above = length;
      length = best === null ? shorter(length, { rise: state.value - from.value, slope }) : (below + above) / 2;
    }
  }
  return best;
}

/** A length below one that went too far: the minimum of the parabola through both values and the slope, kept off the ends. */
function shorter(length: number, { rise, slope }: { readonly rise: number; readonly slope: number }): number {
  if (!Number.isFinite(rise)) return length / 10;
  const share = -slope / (2 * (rise - slope));
  return length * Math.min(0.5, Math.max(0.1, share > 0 ? share : 0.1));
}
