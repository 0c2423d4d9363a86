import { DatasetError } from '../errors';

/** The typed array of each element type. Booleans are bytes 0 and 1. */
export interface DataOf {
  readonly bool: Uint8Array;
  readonly uint8: Uint8Array;
  readonly int8: Int8Array;
  readonly uint16: Uint16Array;
  readonly int16: Int16Array;
  readonly uint32: Uint32Array;
  readonly int32: Int32Array;
  readonly uint64: BigUint64Array;
  readonly int64: BigInt64Array;
  readonly float32: Float32Array;
  readonly float64: Float64Array;
}

/** Element type of an array file. */
export type ElementType = keyof DataOf;

/** An array of the given element type: row-major `data` of shape `shape`. */
export interface NdArrayOf<T extends ElementType> {
  readonly dtype: T;
  readonly shape: readonly number[];
  readonly data: DataOf[T];
}

/** An array of any element type; testing `dtype` narrows `data`. */
export type NdArray = { readonly [T in ElementType]: NdArrayOf<T> }[ElementType];

/** An array to write: `dtype` is needed only to make booleans of bytes. */
export interface NdArrayLike {
  readonly shape: readonly number[];
  readonly data: DataOf[ElementType];
  /** @defaultValue the element type of `data` */
  readonly dtype?: ElementType;
}

interface DataConstructor {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBuffer): DataOf[ElementType];
}

const CONSTRUCTORS: Readonly<Record<ElementType, DataConstructor>> = {
  uint8: Uint8Array,
  bool: Uint8Array,
  int8: Int8Array,
  uint16: Uint16Array,
  int16: Int16Array,
  uint32: Uint32Array,
  int32: Int32Array,
  uint64: BigUint64Array,
  int64: BigInt64Array,
  float32: Float32Array,
  float64: Float64Array,
};

/** Bytes of one element. */
export function elementBytes(dtype: ElementType): number {
  return CONSTRUCTORS[dtype].BYTES_PER_ELEMENT;
}

/** The element type of a typed array; bytes are `uint8`. Throws `UNSUPPORTED` for another kind of data. */
export function elementTypeOf(data: DataOf[ElementType]): ElementType {
  for (const [dtype, constructor] of Object.entries(CONSTRUCTORS)) {
    if (data instanceof constructor) return dtype as ElementType;
  }
  throw new DatasetError('UNSUPPORTED', `data is ${Object.prototype.toString.call(data)}; give a typed array`);
}

/** Number of elements of an array of shape `shape`; 1 for a scalar, and not a safe integer where it is beyond 2^53. */
export function elementCount(shape: readonly number[]): number {
  return shape.reduce((count, dimension) => count * dimension, 1);
}

/** The elements that `bytes` hold, copied, in the order they have; `littleEndian` says how the bytes of one stand. */
export function decodeElements<T extends ElementType>(
  dtype: T,
  { bytes, littleEndian }: { readonly bytes: Uint8Array; readonly littleEndian: boolean },
): DataOf[T] {
  // The slice of a Buffer is no copy.
  const copy = new Uint8Array(bytes);
  if (littleEndian !== isLittleEndian()) swapBytes(copy, elementBytes(dtype));
  return new CONSTRUCTORS[dtype](copy.buffer) as DataOf[T];
}

/** Writes the bytes of elements, little-endian, into `target`, which has room for exactly these. */
export function encodeElements(data: DataOf[ElementType], target: Uint8Array): void {
  target.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  if (!isLittleEndian()) swapBytes(target, data.BYTES_PER_ELEMENT);
}

function isLittleEndian(): boolean {
  return new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
}

/** Reverses the bytes of each element, in place. */
function swapBytes(bytes: Uint8Array, size: number): void {
  for (let low = 0; low < size >> 1; low++) {
    const span = size - 1 - 2 * low;
    for (let i = low; i < bytes.length; i += size) {
      const byte = bytes[i];
      bytes[i] = bytes[i + span];
      bytes[i + span] = byte;
    }
  }
}
