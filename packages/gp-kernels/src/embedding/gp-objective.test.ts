import { createRandom } from '@archipelago/numerics';
import { describe, expect, it } from 'vitest';
import { gpObjective } from './gp-objective';
import { unitRows } from './unit-rows';

const published = { lengthscale: 0.1, noiseVariance: 0.05 };

it('gpObjective of unit vectors at 0, 0.1 and 0.3 rad is minus the leave-one-out loss 1.0470520897', () => {
  const embedding = Float64Array.from([0, 0.1, 0.3].flatMap((angle) => [Math.cos(angle), Math.sin(angle)]));
  const options = { ...published, width: 2, objective: 'leaveOneOut' } as const;
  const { value } = gpObjective(embedding, Float64Array.of(0, 0.8, 0.9), options);
  // The published figure has ½ log 2π rounded to 0.918939.
  expect(-value + 0.918939 - Math.log(2 * Math.PI) / 2).toBeCloseTo(1.0470520897, 9);
});

/** n unit vectors of four numbers near one another, and targets. */
function data(n: number) {
  const random = createRandom(n);
  const matrix = Float64Array.from({ length: 4 * n }, () => 1 + 0.05 * random.normal());
  return {
    embedding: unitRows(matrix, 4).rows,
    targets: Float64Array.from({ length: n }, () => random.uniform()),
  };
}

describe.each(['leaveOneOut', 'marginalLikelihood'] as const)('gpObjective, %s', (objective) => {
  const options = { ...published, width: 4, objective };

  it('has the gradient that central differences give', () => {
    const { embedding, targets } = data(6);
    const { gradient } = gpObjective(embedding, targets, options);
    gradient.forEach((slope, at) => {
      const moved = (step: number) =>
        gpObjective(
          embedding.map((x, i) => (i === at ? x + step : x)),
          targets,
          options,
        ).value;
      expect(slope).toBeCloseTo((moved(1e-6) - moved(-1e-6)) / 2e-6, 6);
    });
  });

  it('is finite for 160 points, all of them nearly one', () => {
    const { targets } = data(160);
    const embedding = unitRows(
      new Float64Array(640).map((_, i) => 1 + 1e-9 * (i % 7)),
      4,
    ).rows;
    const { value, gradient } = gpObjective(embedding, targets, options);
    expect(Number.isFinite(value)).toBe(true);
    expect(gradient.every(Number.isFinite)).toBe(true);
  });

  it('of one point has no slope', () => {
    const { gradient } = gpObjective(Float64Array.of(1, 0, 0, 0), Float64Array.of(0.3), options);
    expect(gradient.every((slope) => Math.abs(slope) === 0)).toBe(true);
  });
});
