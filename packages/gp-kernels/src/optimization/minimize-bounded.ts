import { searchLine, type Evaluation, type State } from './search-line';
import { greatestMagnitude, inner, norm, project } from './vectors';

export interface MinimizeOptions {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** Stops where no element of the projected gradient is above this. */
  readonly gradientTolerance: number;
  /** Stops where an iteration lowers the value by less than this, relative to the value or to 1. */
  readonly valueTolerance: number;
  readonly maxIterations: number;
}

export interface Minimum {
  readonly point: Float64Array;
  readonly value: number;
  readonly iterations: number;
  readonly evaluations: number;
  /** False where the iterations ran out. */
  readonly converged: boolean;
}

/** Pairs of steps and gradient differences that stand for the Hessian. */
const MEMORY = 10;

interface Pair {
  readonly step: Float64Array;
  readonly change: Float64Array;
  readonly product: number;
}

/**
 * Minimises within bounds by projected L-BFGS: the two-loop recursion (Nocedal and Wright 2006, Algorithm 7.4) on the
 * variables that are free, those at a bound which the gradient pushes outwards being held (Bertsekas 1982), with a line
 * search along the projected path that asks for decrease and for curvature.
 */
export function minimizeBounded(
  evaluate: (point: Float64Array) => Evaluation,
  start: Float64Array,
  options: MinimizeOptions,
): Minimum {
  const { lower, upper, gradientTolerance, valueTolerance, maxIterations } = options;
  let evaluations = 0;
  const at = (point: Float64Array): State => {
    evaluations++;
    return { point, ...evaluate(point) };
  };
  let state = at(project(start, { lower, upper }));
  let pairs: Pair[] = [];
  let iterations = 0;
  const ended = (converged: boolean): Minimum => ({
    point: state.point,
    value: state.value,
    iterations,
    evaluations,
    converged,
  });
  if (!Number.isFinite(state.value)) return ended(false);
  for (; iterations < maxIterations; iterations++) {
    const held = state.point.map((x, i) =>
      (x <= lower[i] && state.gradient[i] > 0) || (x >= upper[i] && state.gradient[i] < 0) ? 1 : 0,
    );
    const free = state.gradient.map((g, i) => (held[i] ? 0 : g));
    if (greatestMagnitude(free) <= gradientTolerance) return ended(true);
    let direction = descent(free, pairs, held);
    if (!(inner(direction, free) < 0)) {
      pairs = [];
      direction = descent(free, pairs, held);
    }
    const path = (length: number): Float64Array =>
      project(
        state.point.map((x, i) => x + length * direction[i]),
        { lower, upper },
      );
    const next = searchLine(state, { path, at, first: pairs.length === 0 ? Math.min(1, 1 / norm(free)) : 1 });
    if (next === null) {
      // With a memory, the direction may be at fault; without one, float64 has no lower point along it.
      if (pairs.length === 0) return ended(true);
      pairs = [];
      continue;
    }
    const step = next.point.map((x, i) => x - state.point[i]);
    const change = next.gradient.map((g, i) => g - state.gradient[i]);
    const product = inner(step, change);
    if (product > Number.EPSILON * inner(change, change)) pairs = [...pairs, { step, change, product }].slice(-MEMORY);
    const decrease = (state.value - next.value) / Math.max(Math.abs(state.value), Math.abs(next.value), 1);
    state = next;
    if (decrease <= valueTolerance) {
      iterations++;
      return ended(true);
    }
  }
  return ended(false);
}

/** −H g over the free variables, H standing for the inverse Hessian. */
function descent(gradient: Float64Array, pairs: readonly Pair[], held: Float64Array): Float64Array {
  const q = gradient.map((g) => -g);
  const factors = new Float64Array(pairs.length);
  for (let k = pairs.length - 1; k >= 0; k--) {
    factors[k] = inner(pairs[k].step, q) / pairs[k].product;
    for (let i = 0; i < q.length; i++) q[i] -= factors[k] * pairs[k].change[i];
  }
  const last = pairs.at(-1);
  if (last !== undefined) {
    const scale = last.product / inner(last.change, last.change);
    for (let i = 0; i < q.length; i++) q[i] *= scale;
  }
  pairs.forEach(({ step, change, product }, k) => {
    const factor = factors[k] - inner(change, q) / product;
    for (let i = 0; i < q.length; i++) q[i] += factor * step[i];
  });
  return q.map((x, i) => (held[i] ? 0 : x));
}
