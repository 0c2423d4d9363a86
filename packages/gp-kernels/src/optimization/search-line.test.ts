import { expect, it } from 'vitest';
import { searchLine, type State } from './search-line';

/** The parabola (x − 10)² along x from 0. */
const at = (point: Float64Array): State => ({
  point,
  value: (point[0] - 10) ** 2,
  gradient: point.map((x) => 2 * (x - 10)),
});
const from = at(Float64Array.of(0));

it.each([1e-3, 1, 10, 500])('searchLine lowers a parabola from the first length %s, with curvature', (first) => {
  const end = searchLine(from, { path: (length) => Float64Array.of(length), at, first })!;
  expect(end.value).toBeLessThan(from.value);
  expect(end.gradient[0]).toBeGreaterThanOrEqual(0.9 * from.gradient[0]);
});

it('is null up a slope', () => {
  expect(searchLine(from, { path: (length) => Float64Array.of(-length), at, first: 1 })).toBeNull();
});
