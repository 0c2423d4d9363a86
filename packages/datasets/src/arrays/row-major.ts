import type { DataOf, ElementType } from './nd-array';

/** The same elements in row-major order, given in column-major (Fortran) order. */
export function toRowMajor<T extends ElementType>(data: DataOf[T], shape: readonly number[]): DataOf[T] {
  if (shape.filter((axis) => axis > 1).length < 2) return data;
  const result = data.slice() as DataOf[T];
  const source = asWords(data);
  const target = asWords(result);
  const strides: number[] = [];
  let stride = 1;
  for (const axis of shape) {
    strides.push(stride);
    stride *= axis;
  }
  const index = new Array<number>(shape.length).fill(0);
  let from = 0;
  for (let to = 0; to < target.length; to++) {
    target[to] = source[from];
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      from += strides[axis];
      if (++index[axis] < shape[axis]) break;
      from -= strides[axis] * shape[axis];
      index[axis] = 0;
    }
  }
  return result;
}

/** A view that copies bits: a NaN keeps its payload. */
function asWords(data: DataOf[ElementType]): Uint32Array | BigUint64Array | Uint16Array | Uint8Array {
  const { buffer, byteOffset, length } = data;
  switch (data.BYTES_PER_ELEMENT) {
    case 1:
      return new Uint8Array(buffer, byteOffset, length);
    case 2:
      return new Uint16Array(buffer, byteOffset, length);
    case 4:
      return new Uint32Array(buffer, byteOffset, length);
    default:
      return new BigUint64Array(buffer, byteOffset, length);
  }
}
