import { zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import fixtures from '../../fixtures/arrays.json';
import { readNpz, writeNpz } from './npz';

const bytesOf = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));

describe('readNpz reads what NumPy writes', () => {
  test.each([
    ['savez', fixtures.savez],
    ['savez_compressed', fixtures.savezCompressed],
  ])('%s', (_, archive) => {
    const { weight, bias, ...rest } = readNpz(bytesOf(archive));
    expect(weight).toEqual({
      dtype: 'float32',
      shape: [2, 3, 4],
      data: Float32Array.from({ length: 24 }, (_, i) => i / 8),
    });
    expect(bias).toEqual({ dtype: 'float64', shape: [100], data: new Float64Array(100) });
    expect(Object.keys(rest)).toEqual(['layer.1/gamma']);
  });
});

test('readNpz inverts writeNpz, compressed or not', () => {
  const name = fc.string({ unit: 'grapheme', maxLength: 12 });
  const floats = fc.float32Array({ maxLength: 50 });
  fc.assert(
    fc.property(fc.dictionary(name, floats, { maxKeys: 6 }), fc.boolean(), (record, compress) => {
      const arrays = Object.fromEntries(
        Object.entries(record).map(([key, data]) => [key, { shape: [data.length], data: Float32Array.from(data) }]),
      );
      const back = readNpz(writeNpz(arrays, { compress }));
      expect(Object.keys(back).sort()).toEqual(Object.keys(arrays).sort());
      for (const key of Object.keys(arrays)) expect(back[key]).toEqual({ dtype: 'float32', ...arrays[key] });
    }),
    { seed: 4, numRuns: 100 },
  );
});

test('the same arrays give the same bytes', () => {
  const arrays = { w: { shape: [2], data: Float32Array.of(1, 2) } };
  expect(writeNpz(arrays)).toEqual(writeNpz(arrays));
});

test('an array called __proto__ is an array like others', () => {
  const data = Float32Array.of(1);
  const back = readNpz(writeNpz(Object.fromEntries([['__proto__', { shape: [1], data }]])));
  expect(Object.keys(back)).toEqual(['__proto__']);
  expect(Object.getPrototypeOf(back)).toBe(Object.prototype);
});

test('a damaged array is named together with its archive', () => {
  const archive = zipSync({ 'w.npy': new TextEncoder().encode('no array') });
  expect(() => readNpz(archive, { file: 'weights.npz' })).toThrow(
    expect.objectContaining({ code: 'BAD_MAGIC', file: 'weights.npz/w.npy' }),
  );
});

test('another file in the archive is UNSUPPORTED', () => {
  expect(() => readNpz(zipSync({ 'readme.txt': new Uint8Array(3) }))).toThrow(
    expect.objectContaining({ code: 'UNSUPPORTED' }),
  );
});

test('the limit holds for all arrays together', () => {
  const archive = writeNpz({ a: { shape: [1000], data: new Float32Array(1000) } }, { compress: true });
  expect(archive.length).toBeLessThan(1000);
  expect(() => readNpz(archive, { maxBytes: 4000 })).toThrow(expect.objectContaining({ code: 'LIMIT_EXCEEDED' }));
});

test('writeNpz names the array that is wrong', () => {
  expect(() =>
    writeNpz({ good: { shape: [0], data: new Int8Array() }, bad: { shape: [2], data: new Int8Array() } }),
  ).toThrow(expect.objectContaining({ code: 'SHAPE_MISMATCH', file: 'bad' }));
});
