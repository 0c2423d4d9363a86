import { expect, test } from 'vitest';
import { decodeElements, elementBytes, elementCount, elementTypeOf, encodeElements } from './nd-array';

test('elementTypeOf names the typed array, and elementBytes its size', () => {
  expect(elementTypeOf(new Float32Array(1))).toBe('float32');
  expect(elementTypeOf(new Uint8Array(1))).toBe('uint8');
  expect(elementTypeOf(new BigInt64Array(1))).toBe('int64');
  expect(elementBytes('bool')).toBe(1);
  expect(elementBytes('int16')).toBe(2);
  expect(elementBytes('uint64')).toBe(8);
});

test('elementTypeOf refuses what is no typed array', () => {
  expect(() => elementTypeOf([1, 2] as never)).toThrow(expect.objectContaining({ code: 'UNSUPPORTED' }));
});

test('elementCount([2, 3, 4]) is 24, and 1 for a scalar', () => {
  expect(elementCount([2, 3, 4])).toBe(24);
  expect(elementCount([])).toBe(1);
});

test('decodeElements reads both byte orders from bytes at any offset', () => {
  const bytes = Uint8Array.of(9, 0x3f, 0x80, 0, 0).subarray(1);
  expect([...decodeElements('float32', { bytes, littleEndian: false })]).toEqual([1]);
  expect([...decodeElements('float32', { bytes: bytes.slice().reverse(), littleEndian: true })]).toEqual([1]);
});

test('decodeElements copies the part of a pool that a Buffer is', () => {
  const buffer = Buffer.from('abcdefgh').subarray(2, 4);
  const data = decodeElements('uint8', { bytes: buffer, littleEndian: true });
  expect([...data]).toEqual([99, 100]);
  data[0] = 0;
  expect(buffer[0]).toBe(99);
});

test('encodeElements writes little-endian bytes of a part of a buffer', () => {
  const target = new Uint8Array(2);
  encodeElements(Int16Array.of(1, 258, 3).subarray(1, 2), target);
  expect([...target]).toEqual([2, 1]);
});
