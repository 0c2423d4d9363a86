import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readIdx } from './idx';

const labels = Uint8Array.of(0, 0, 8, 1, 0, 0, 0, 3, 7, 8, 9);

test('readIdx reads bytes of one axis, gzipped or not', () => {
  const expected = { dtype: 'uint8', shape: [3], data: Uint8Array.of(7, 8, 9) };
  expect(readIdx(labels)).toEqual(expected);
  expect(readIdx(gzipSync(labels))).toEqual(expected);
});

test('readIdx reads big-endian elements of several axes', () => {
  const bytes = Uint8Array.of(0, 0, 0x0b, 2, 0, 0, 0, 2, 0, 0, 0, 1, 1, 2, 255, 255);
  expect(readIdx(bytes)).toEqual({ dtype: 'int16', shape: [2, 1], data: Int16Array.of(258, -1) });
  const float = Uint8Array.of(0, 0, 0x0d, 0, 0x3f, 0x80, 0, 0);
  expect(readIdx(float)).toEqual({ dtype: 'float32', shape: [], data: Float32Array.of(1) });
});

describe('bad files fail', () => {
  test.each([
    ['another magic', Uint8Array.of(1, 0, 8, 1), 'BAD_MAGIC'],
    ['another element type', Uint8Array.of(0, 0, 7, 1), 'BAD_MAGIC'],
    ['nothing', new Uint8Array(), 'BAD_MAGIC'],
    ['a cut header', labels.subarray(0, 6), 'TRUNCATED'],
    ['a cut magic', labels.subarray(0, 3), 'TRUNCATED'],
    ['a missing element', labels.subarray(0, 10), 'TRUNCATED'],
    ['an element too many', Uint8Array.of(...labels, 1), 'TRAILING_BYTES'],
    ['axes of 2^96 elements', Uint8Array.of(0, 0, 8, 3, ...new Uint8Array(12).fill(255)), 'TRUNCATED'],
    ['255 axes', Uint8Array.of(0, 0, 8, 255, ...new Uint8Array(1020).fill(255)), 'TRUNCATED'],
  ])('%s', (_, bytes, code) => {
    expect(() => readIdx(bytes, { file: 'x' })).toThrow(expect.objectContaining({ code, file: 'x' }));
  });

  test('more than maxBytes', () => {
    expect(() => readIdx(labels, { maxBytes: 2 })).toThrow(expect.objectContaining({ code: 'LIMIT_EXCEEDED' }));
  });
});
