import { describe, expect, it } from 'vitest';
import { minimizeBounded } from './minimize-bounded';
import type { Evaluation } from './search-line';

const bounds = (lower: number, upper: number, n = 2) => ({
  lower: new Float64Array(n).fill(lower),
  upper: new Float64Array(n).fill(upper),
  gradientTolerance: 1e-8,
  valueTolerance: 0,
  maxIterations: 200,
});

/** Rosenbrock's valley, with its minimum 0 at (1, 1). */
const rosenbrock = ([x, y]: Float64Array): Evaluation => ({
  value: 100 * (y - x * x) ** 2 + (1 - x) ** 2,
  gradient: Float64Array.of(-400 * x * (y - x * x) - 2 * (1 - x), 200 * (y - x * x)),
});

describe('minimizeBounded', () => {
  it('finds the minimum of Rosenbrock’s valley in under 80 evaluations', () => {
    const { point, converged, evaluations } = minimizeBounded(rosenbrock, Float64Array.of(-1.2, 1), bounds(-5, 5));
    expect(converged).toBe(true);
    expect(evaluations).toBeLessThan(80);
    point.forEach((x) => expect(x).toBeCloseTo(1, 6));
  });

  it('ends at the bound where the minimum lies beyond it: (0.5, 0.25) for x up to 0.5', () => {
    const { point, converged } = minimizeBounded(rosenbrock, Float64Array.of(-1.2, 1), bounds(-5, 0.5));
    expect(converged).toBe(true);
    expect(point[0]).toBe(0.5);
    expect(point[1]).toBeCloseTo(0.25, 6);
  });

  it('goes to a corner in a straight line', () => {
    const slope = (x: Float64Array): Evaluation => ({ value: x[0] + 2 * x[1], gradient: Float64Array.of(1, 2) });
    const { point, converged, evaluations } = minimizeBounded(slope, Float64Array.of(3, 4), bounds(-50, 50));
    expect([...point]).toEqual([-50, -50]);
    expect(converged).toBe(true);
    expect(evaluations).toBeLessThan(20);
  });

  it('brings a start from outside within bounds', () => {
    const { point } = minimizeBounded(rosenbrock, Float64Array.of(99, -99), bounds(-2, 2));
    point.forEach((x) => expect(x).toBeCloseTo(1, 5));
  });

  it('steps back from where the function has no value', () => {
    const barrier = ([x]: Float64Array): Evaluation =>
      x <= 0
        ? { value: Infinity, gradient: Float64Array.of(NaN) }
        : { value: x - Math.log(x), gradient: Float64Array.of(1 - 1 / x) };
    const { point } = minimizeBounded(barrier, Float64Array.of(30), bounds(-100, 100, 1));
    expect(point[0]).toBeCloseTo(1, 6);
  });

  it('ends at once where the start has no value, or there is nothing to choose', () => {
    const none = (): Evaluation => ({ value: Infinity, gradient: Float64Array.of(NaN) });
    expect(minimizeBounded(none, Float64Array.of(1), bounds(0, 2, 1))).toMatchObject({
      evaluations: 1,
      converged: false,
    });
    const empty = (): Evaluation => ({ value: 7, gradient: new Float64Array(0) });
    expect(minimizeBounded(empty, new Float64Array(0), bounds(0, 1, 0))).toMatchObject({ value: 7, converged: true });
  });

  it('stops when the iterations run out', () => {
    const { converged, iterations } = minimizeBounded(rosenbrock, Float64Array.of(-1.2, 1), {
      ...bounds(-5, 5),
      maxIterations: 3,
    });
    expect({ converged, iterations }).toEqual({ converged: false, iterations: 3 });
  });
});
