import { createRandom } from '@archipelago/numerics';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dot, subtractPlainly, subtractProducts } from './subtract-products';

it('subtractProducts is C − A Bᵀ for any extent, and leaves the rest alone', () => {
  const size = fc.integer({ min: 0, max: 13 });
  fc.assert(
    fc.property(size, size, fc.oneof(size, fc.constant(300)), (rows, columns, inner) => {
      const data = (length: number) => Float64Array.from({ length: length + 40 }, (_, i) => Math.cos(3 * i));
      const a = { data: data(rows * (inner + 2)), offset: 3, stride: inner + 2 };
      const b = { data: data(columns * (inner + 1)), offset: 1, stride: inner + 1 };
      const c = { data: data(rows * (columns + 3)), offset: 5, stride: columns + 3 };
      const expected = c.data.slice();
      for (let i = 0; i < rows; i++) {
        for (let j = 0; j < columns; j++) {
          expected[c.offset + i * c.stride + j] -= dot(
            a.data,
            a.offset + i * a.stride,
            b.data,
            b.offset + j * b.stride,
            inner,
          );
        }
      }
      subtractProducts(c, [a, b], { rows, columns, inner });
      c.data.forEach((value, i) => expect(Math.abs(value - expected[i])).toBeLessThan(1e-10));
    }),
    { seed: 5, numRuns: 60 },
  );
});

it('dot sums an odd number of products', () => {
  expect(dot(Float64Array.of(9, 1, 2, 3), 1, Float64Array.of(4, 5, 6), 0, 3)).toBe(32);
});

it.each([
  [64, 64, 64],
  [103, 61, 71],
  [47, 90, 301],
  [3, 501, 101],
  [200, 1, 601],
])(
  'subtractProducts of %i × %i × %i in a workspace is the plain one, and touches nothing else',
  (rows, columns, inner) => {
    const random = createRandom(rows);
    const normals = (length: number) => Float64Array.from({ length }, () => random.normal());
    const a = { data: normals(rows * inner + 3), offset: 3, stride: inner };
    const b = { data: normals(columns * (inner + 2)), offset: 0, stride: inner + 2 };
    const c = { data: normals(rows * (columns + 1) + 2), offset: 2, stride: columns + 1 };
    const plain = { ...c, data: c.data.slice() };
    const before = c.data.slice();
    subtractProducts(c, [a, b], { rows, columns, inner });
    subtractPlainly(plain, [a, b], { rows, columns, inner });
    expect(c.data).not.toEqual(before);
    for (let at = 0; at < c.data.length; at++) {
      const inside = at >= 2 && (at - 2) % (columns + 1) < columns;
      if (inside) expect(Math.abs(c.data[at] - plain.data[at])).toBeLessThan(1e-11);
      else expect(c.data[at]).toBe(before[at]);
    }
  },
);
