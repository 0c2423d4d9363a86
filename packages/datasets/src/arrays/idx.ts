import { maybeGunzip } from '../containers/gzip';
import { DatasetError } from '../errors';
import { checkLimit, type ReadOptions } from '../read-options';
import { decodeElements, elementBytes, elementCount, type ElementType, type NdArray } from './nd-array';

/** The type byte of the format, third in the file. */
const TYPE_BYTES: Readonly<Record<number, ElementType>> = {
  0x08: 'uint8',
  0x09: 'int8',
  0x0b: 'int16',
  0x0c: 'int32',
  0x0d: 'float32',
  0x0e: 'float64',
};

/**
 * An array in the IDX format of MNIST, gzipped or not: two zero bytes, a type byte, the number of axes, the axes as
 * big-endian 32-bit integers, the elements.
 *
 * Throws `BAD_MAGIC`, `TRUNCATED`, `TRAILING_BYTES` or `LIMIT_EXCEEDED`, and what gunzipping throws.
 *
 * Source: Y. LeCun, C. Cortes and C. Burges, "The MNIST database of handwritten digits", section "The IDX file format".
 */
export function readIdx(file: Uint8Array, options: ReadOptions = {}): NdArray {
  const bytes = maybeGunzip(file, options);
  const dtype = TYPE_BYTES[bytes[2]];
  if (bytes[0] !== 0 || bytes[1] !== 0 || dtype === undefined) {
    throw new DatasetError(
      'BAD_MAGIC',
      `the file begins with bytes ${[...bytes.subarray(0, 3)].join(' ')}, which IDX does not; give an IDX file`,
      options.file,
    );
  }
  const start = 4 + 4 * bytes[3];
  if (!(bytes.length >= start)) {
    throw new DatasetError('TRUNCATED', 'the file ends in its header; get it again', options.file);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const shape = Array.from({ length: bytes[3] }, (_, axis) => view.getUint32(4 + 4 * axis, false));
  const size = elementCount(shape) * elementBytes(dtype);
  const present = bytes.length - start;
  if (size !== present) {
    throw new DatasetError(
      size > present ? 'TRUNCATED' : 'TRAILING_BYTES',
      `an array of shape (${shape.join(', ')}) has ${size} bytes and ${present} are there; get the file again`,
      options.file,
    );
  }
  checkLimit(size, options, 'the array');
  return {
    dtype,
    shape,
    data: decodeElements(dtype, { bytes: bytes.subarray(start), littleEndian: false }),
  } as NdArray;
}
