import { expect, it } from 'vitest';
import { fromBase64, packFloats, toBase64, unpackFloat32, unpackFloat64 } from './base64';

it('toBase64 of 1, 2, 255 is AQL/', () => {
  expect(toBase64(Uint8Array.of(1, 2, 255))).toBe('AQL/');
  expect([...fromBase64('AQL/')]).toEqual([1, 2, 255]);
});

it('packFloats is little-endian', () => {
  expect(packFloats(Float32Array.of(1))).toBe('AACAPw==');
  expect(packFloats(Float64Array.of(1))).toBe('AAAAAAAA8D8=');
});

it('floats come back as they were', () => {
  const values = [0.1, -3e-30, NaN, Infinity];
  expect(unpackFloat32(packFloats(Float32Array.from(values)))).toEqual(Float32Array.from(values));
  expect(unpackFloat64(packFloats(Float64Array.from(values)))).toEqual(Float64Array.from(values));
});
