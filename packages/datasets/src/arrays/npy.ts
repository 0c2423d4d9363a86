import { DatasetError } from '../errors';
import { checkLimit, type ReadOptions } from '../read-options';
import {
  decodeElements,
  elementBytes,
  elementCount,
  elementTypeOf,
  encodeElements,
  type NdArray,
  type NdArrayLike,
} from './nd-array';
import { formatNpyHeader, parseNpyHeader } from './npy-header';
import { toRowMajor } from './row-major';

/**
 * An array saved by NumPy, in row-major order whatever order the file has; the elements are copied. Booleans, integers of
 * 1 to 8 bytes, float32 and float64 of either byte order, format versions 1.0 to 3.0.
 *
 * Throws `BAD_MAGIC`, `BAD_HEADER`, `UNSUPPORTED`, `TRUNCATED`, `TRAILING_BYTES` or `LIMIT_EXCEEDED`.
 */
export function readNpy(bytes: Uint8Array, options: ReadOptions = {}): NdArray {
  const { dtype, littleEndian, columnMajor, shape, offset } = parseNpyHeader(bytes, options.file);
  const size = elementCount(shape) * elementBytes(dtype);
  const present = bytes.length - offset;
  if (size > present) {
    throw new DatasetError(
      'TRUNCATED',
      `an array of shape (${shape.join(', ')}) needs ${size} bytes and ${present} are there; get the file again`,
      options.file,
    );
  }
  if (size < present) {
    throw new DatasetError(
      'TRAILING_BYTES',
      `${present - size} bytes follow the array of shape (${shape.join(', ')}); save one array a file`,
      options.file,
    );
  }
  checkLimit(size, options, 'the array');
  const data = decodeElements(dtype, { bytes: bytes.subarray(offset), littleEndian });
  return { dtype, shape, data: columnMajor ? toRowMajor(data, shape) : data } as NdArray;
}

/** The bytes of a .npy file, version 1.0, little-endian and row-major. Throws `SHAPE_MISMATCH` or `BAD_OPTION`. */
export function writeNpy(array: NdArrayLike): Uint8Array {
  const { shape, data } = array;
  const own = elementTypeOf(data);
  const dtype = array.dtype ?? own;
  if (dtype !== own && !(dtype === 'bool' && own === 'uint8')) {
    throw new DatasetError(
      'BAD_OPTION',
      `dtype is ${dtype} and data holds ${own}; leave dtype out, or convert the data`,
    );
  }
  if (!shape.every((axis) => Number.isInteger(axis) && axis >= 0) || elementCount(shape) !== data.length) {
    throw new DatasetError(
      'SHAPE_MISMATCH',
      `shape is (${shape.join(', ')}) and data has ${data.length} elements; give as many as the shape holds`,
    );
  }
  const header = formatNpyHeader({ dtype, shape });
  const bytes = new Uint8Array(header.length + data.byteLength);
  bytes.set(header);
  encodeElements(data, bytes.subarray(header.length));
  return bytes;
}
