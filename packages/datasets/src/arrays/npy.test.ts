import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import fixtures from '../../fixtures/arrays.json';
import { elementCount, type DataOf, type ElementType, type NdArrayLike } from './nd-array';
import { readNpy, writeNpy } from './npy';

const bytesOf = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));

describe('readNpy reads what NumPy writes', () => {
  test.each(fixtures.cases)('$name', ({ npy, dtype, shape, elements }) => {
    const array = readNpy(bytesOf(npy));
    expect(array.dtype).toBe(dtype);
    expect(array.shape).toEqual(shape);
    const expected = dtype.endsWith('int64') ? elements.map(BigInt) : elements;
    expect([...array.data]).toEqual(expected);
  });

  test.each(fixtures.unsupported)('$name: UNSUPPORTED', ({ npy }) => {
    expect(() => readNpy(bytesOf(npy), { file: 'x.npy' })).toThrow(
      expect.objectContaining({ code: 'UNSUPPORTED', file: 'x.npy' }),
    );
  });
});

describe('writeNpy', () => {
  test.each(fixtures.cases.filter(({ name }) => ['float32 3-d', 'int32 vector', 'bool', 'scalar'].includes(name)))(
    'writes the bytes of NumPy: $name',
    ({ npy, dtype, shape }) => {
      const { data } = readNpy(bytesOf(npy));
      // NumPy pads its headers for growth, so only the header's length differs.
      const ours = writeNpy({ shape, data, dtype: dtype as ElementType });
      const theirs = bytesOf(npy);
      expect(new TextDecoder('latin1').decode(ours.subarray(10, 60))).toBe(
        new TextDecoder('latin1').decode(theirs.subarray(10, 60)),
      );
      expect(ours.subarray(-data.byteLength)).toEqual(theirs.subarray(-data.byteLength));
    },
  );

  test('refuses a shape that does not hold the data', () => {
    for (const shape of [[2, 2], [-3], [1.5, 2], [NaN]]) {
      expect(() => writeNpy({ shape, data: new Float32Array(3) })).toThrow(
        expect.objectContaining({ code: 'SHAPE_MISMATCH' }),
      );
    }
  });

  test('refuses a dtype that is not that of the data', () => {
    expect(() => writeNpy({ shape: [3], data: new Float32Array(3), dtype: 'int32' })).toThrow(
      expect.objectContaining({ code: 'BAD_OPTION' }),
    );
  });
});

/** Arrays of every element type with random bits. */
const anyArray: fc.Arbitrary<Required<NdArrayLike>> = fc
  .tuple(
    fc.constantFrom(
      Uint8Array,
      Int8Array,
      Uint16Array,
      Int32Array,
      Float32Array,
      Float64Array,
      BigInt64Array,
      BigUint64Array,
    ),
    fc.array(fc.nat(4), { maxLength: 4 }),
    fc.infiniteStream(fc.nat(255)),
  )
  .map(([Data, shape, stream]) => {
    const bytes = new Uint8Array(elementCount(shape) * Data.BYTES_PER_ELEMENT).map(() => stream.next().value as number);
    const data = new Data(bytes.buffer) as DataOf[ElementType];
    return { shape, data, dtype: Data.name.replace('Big', '').replace('Array', '').toLowerCase() as ElementType };
  });

test('readNpy inverts writeNpy for every element type, to the bit', () => {
  fc.assert(
    fc.property(anyArray, (array) => {
      const back = readNpy(writeNpy(array));
      expect(back.dtype).toBe(array.dtype);
      expect(back.shape).toEqual(array.shape);
      expect(Buffer.from(back.data.buffer)).toEqual(Buffer.from(array.data.buffer));
    }),
    { seed: 3, numRuns: 300 },
  );
});

describe('bad files fail', () => {
  const good = writeNpy({ shape: [2, 3], data: new Float32Array(6) });

  test('every cut', () => {
    for (let length = 0; length < good.length; length++) {
      expect(() => readNpy(good.subarray(0, length))).toThrow(
        expect.objectContaining({ code: expect.stringMatching(/^(BAD_MAGIC|TRUNCATED)$/) }),
      );
    }
  });

  test('bytes behind the array', () => {
    expect(() => readNpy(Uint8Array.of(...good, 0))).toThrow(expect.objectContaining({ code: 'TRAILING_BYTES' }));
  });

  test.each([
    '(99999999999,)',
    '(4294967296, 4294967296, 4294967296)',
    `(${'9'.repeat(400)},)`,
    `(0, ${'9'.repeat(400)})`,
  ])('the shape %s asks for no memory', (shape) => {
    const text = `{'descr': '<f8', 'fortran_order': False, 'shape': ${shape}, }\n`;
    const bytes = Uint8Array.of(
      ...good.subarray(0, 8),
      text.length & 255,
      text.length >> 8,
      ...new TextEncoder().encode(text),
    );
    expect(() => readNpy(bytes)).toThrow(
      expect.objectContaining({ code: expect.stringMatching(/^(TRUNCATED|LIMIT_EXCEEDED)$/) }),
    );
  });

  test('more than maxBytes', () => {
    expect(() => readNpy(good, { maxBytes: 23 })).toThrow(expect.objectContaining({ code: 'LIMIT_EXCEEDED' }));
    expect(readNpy(good, { maxBytes: 24 }).shape).toEqual([2, 3]);
    expect(() => readNpy(good, { maxBytes: NaN })).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
  });
});
