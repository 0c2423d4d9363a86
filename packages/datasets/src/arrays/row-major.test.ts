import { expect, test } from 'vitest';
import { toRowMajor } from './row-major';

test('toRowMajor turns [[1, 2, 3], [4, 5, 6]] from column order into row order', () => {
  expect([...toRowMajor<'float64'>(Float64Array.of(1, 4, 2, 5, 3, 6), [2, 3])]).toEqual([1, 2, 3, 4, 5, 6]);
});

test('toRowMajor leaves vectors as they are', () => {
  const vector = Int16Array.of(3, 1, 2);
  expect(toRowMajor<'int16'>(vector, [3])).toBe(vector);
  expect(toRowMajor<'int16'>(vector, [1, 3, 1])).toBe(vector);
});

test('toRowMajor keeps the bits of a NaN', () => {
  const bits = BigUint64Array.of(0x7ff8000000000123n, 0n, 0x7ff0000000000001n, 1n);
  const moved = toRowMajor<'float64'>(new Float64Array(bits.buffer), [2, 2]);
  expect([...new BigUint64Array(moved.buffer)]).toEqual([bits[0], bits[2], bits[1], bits[3]]);
});
