import { expect, it } from 'vitest';
import { coordinates, pairCount, pairDistances, pairMatrix, pairs, weighedSquares } from './pairs';
import { packVectors } from './vectors';

const points = [
  [1, 2, 0.5],
  [4, 6, 0.5],
  [1, 2, 3.5],
  [0, 0, 0],
];
/** Of the pairs (1, 0), (2, 0), (2, 1), (3, 0), (3, 1), (3, 2). */
const squares = [
  [9, 16, 0],
  [0, 0, 9],
  [9, 16, 9],
  [1, 4, 0.25],
  [16, 36, 0.25],
  [1, 4, 12.25],
];
const first = (dimensions: number) =>
  coordinates(
    packVectors(
      points.map((point) => point.slice(0, dimensions)),
      { name: 'pairs', dimensions },
    ),
  );
const total = (numbers: readonly number[]) => numbers.reduce((sum, x) => sum + x, 0);

it.each([0, 1, 2, 3])('pairDistances and weighedSquares of points in %i dimensions', (dimensions) => {
  const z = first(dimensions);
  expect([...pairDistances(z)]).toEqual(squares.map((pair) => total(pair.slice(0, dimensions))));
  const m = Float64Array.of(1, -2, 3, 0.5, 0, 4);
  const totals = weighedSquares(z, m);
  for (let d = 0; d < dimensions; d++) expect(totals[d]).toBe(total(squares.map((pair, at) => m[at] * pair[d])));
});

it.each([0, 1, 2, 5])('pairs of pairMatrix are the pairs, for %i points', (count) => {
  const all = Float64Array.from({ length: pairCount(count) }, (_, at) => at + 1);
  const matrix = pairMatrix(all, { count, diagonal: -1 });
  expect(pairs(matrix, count)).toEqual(all);
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < i; j++) {
      expect(matrix[i * count + j]).toBe(all[pairCount(i) + j]);
      expect(matrix[j * count + i]).toBe(all[pairCount(i) + j]);
    }
    expect(matrix[i * count + i]).toBe(-1);
  }
});
