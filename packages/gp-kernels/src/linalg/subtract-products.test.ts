import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dot, subtractProducts } from './subtract-products';

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
