import { describe, expect, test } from 'vitest';
import { formatNpyHeader, parseNpyHeader } from './npy-header';

/** A version 1.0 header with the given text. */
function header(text: string, version = 1): Uint8Array {
  const body = new TextEncoder().encode(text);
  return Uint8Array.of(0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, version, 0, body.length & 255, body.length >> 8, ...body);
}

test('a header of NumPy is read', () => {
  const text = "{'descr': '>f4', 'fortran_order': True, 'shape': (2, 3), }          \n";
  expect(parseNpyHeader(header(text))).toEqual({
    dtype: 'float32',
    littleEndian: false,
    columnMajor: true,
    shape: [2, 3],
    offset: 10 + text.length,
  });
});

test('keys may come in any order, and shapes may have the L of Python 2', () => {
  const parsed = parseNpyHeader(header("{'shape': (2L, 3L), 'descr': '|u1', 'fortran_order': False}\n"));
  expect(parsed).toMatchObject({ dtype: 'uint8', shape: [2, 3], columnMajor: false });
});

describe('bad headers fail', () => {
  test.each([
    ["{'descr': '<f4', 'fortran_order': False, 'shape': (2, }", 'BAD_HEADER'],
    ["{'descr': '<f4', 'fortran_order': False, 'shape': (-2,), }", 'BAD_HEADER'],
    ["{'descr': '<f4', 'fortran_order': False, 'shape': (2 3), }", 'BAD_HEADER'],
    ["{'descr': '<f4', 'fortran_order': 0, 'shape': (2,), }", 'BAD_HEADER'],
    ["{'descr': '<f4', 'fortran_order': False, 'shape': 'x', }", 'BAD_HEADER'],
    ["{'descr': '<f4', 'descr': '<f4', 'shape': (2,), }", 'BAD_HEADER'],
    ["{'descr': '<f4', 'shape': (2,), }", 'BAD_HEADER'],
    [`{'descr': '<f4', 'fortran_order': False, 'shape': (${'1, '.repeat(65)}), }`, 'BAD_HEADER'],
    ['__import__("os")', 'BAD_HEADER'],
    ["{'descr': '<q9', 'fortran_order': False, 'shape': (2,), }", 'UNSUPPORTED'],
    ["{'descr': '<toString', 'fortran_order': False, 'shape': (2,), }", 'UNSUPPORTED'],
    ["{'descr': '', 'fortran_order': False, 'shape': (2,), }", 'UNSUPPORTED'],
    ["{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (2,), }", 'UNSUPPORTED'],
  ])('%s', (text, code) => {
    expect(() => parseNpyHeader(header(text), 'x.npy')).toThrow(expect.objectContaining({ code, file: 'x.npy' }));
  });

  test('another version, no magic, a cut and a header of 4 GiB', () => {
    const good = header("{'descr': '<f4', 'fortran_order': False, 'shape': (), }\n");
    expect(() => parseNpyHeader(header('', 4))).toThrow(expect.objectContaining({ code: 'UNSUPPORTED' }));
    expect(() => parseNpyHeader(good.subarray(1))).toThrow(expect.objectContaining({ code: 'BAD_MAGIC' }));
    expect(() => parseNpyHeader(good.subarray(0, 9))).toThrow(expect.objectContaining({ code: 'TRUNCATED' }));
    expect(() => parseNpyHeader(good.subarray(0, 20))).toThrow(expect.objectContaining({ code: 'TRUNCATED' }));
    const huge = Uint8Array.of(...good.subarray(0, 6), 2, 0, 255, 255, 255, 255);
    expect(() => parseNpyHeader(huge)).toThrow(expect.objectContaining({ code: 'BAD_HEADER' }));
  });

  test('a long row of spaces is read in linear time', () => {
    const text = `{'descr': '<f4', 'fortran_order': False, 'shape': (2, ${' '.repeat(9000)}x), }`;
    const start = performance.now();
    expect(() => parseNpyHeader(header(text))).toThrow(expect.objectContaining({ code: 'BAD_HEADER' }));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

test('a written header is read back and ends at a multiple of 64', () => {
  for (const shape of [[], [5], [2, 3], new Array<number>(30).fill(7)]) {
    const bytes = formatNpyHeader({ dtype: 'int64', shape });
    expect(bytes.length % 64).toBe(0);
    expect(bytes.at(-1)).toBe(10);
    expect(parseNpyHeader(bytes)).toEqual({
      dtype: 'int64',
      littleEndian: true,
      columnMajor: false,
      shape,
      offset: bytes.length,
    });
  }
});
