import { EngineError } from '../errors';
import type { TensorType } from '../program/tensor';

/** Throws DTYPE_MISMATCH unless every type is float32. */
export function requireFloat(primitive: string, types: readonly TensorType[]): void {
  const at = types.findIndex((type) => type.dtype !== 'float32');
  if (at >= 0) {
    throw new EngineError(
      'DTYPE_MISMATCH',
      `${primitive}: input ${at} is ${types[at].dtype}; give float32 values`,
      primitive,
    );
  }
}

/** Throws unless `type` is a list of int32 indices. */
export function requireIndices(primitive: string, type: TensorType, rank?: number): void {
  if (type.dtype !== 'int32') {
    throw new EngineError('DTYPE_MISMATCH', `${primitive}: the indices are ${type.dtype}; give int32`, primitive);
  }
  if (rank !== undefined && type.shape.length !== rank) {
    throw shapeMismatch(primitive, `the indices have shape [${type.shape.join()}]; give ${rank} axis`);
  }
}

/** Throws BAD_ATTRIBUTE unless `values` holds `length` integers of at least `least`. */
export function requireIntegers(
  primitive: string,
  { name, values, length, least }: { name: string; values: readonly number[]; length: number; least: number },
): void {
  if (values.length !== length || values.some((value) => !Number.isInteger(value) || value < least)) {
    throw badAttribute(
      primitive,
      `${name} is [${values.join()}]; give ${length} integers of at least ${least}, one an axis`,
    );
  }
}

/** Throws BAD_ATTRIBUTE unless `axis` is an axis of `shape`, counted from 0. */
export function requireAxis(primitive: string, axis: number, shape: readonly number[]): void {
  if (!Number.isInteger(axis) || axis < 0 || axis >= shape.length) {
    throw badAttribute(
      primitive,
      `axis ${axis} is not an axis of [${shape.join()}]; give 0 to ${shape.length - 1}, counted from the left`,
    );
  }
}

export function shapeMismatch(primitive: string, detail: string): EngineError {
  return new EngineError('SHAPE_MISMATCH', `${primitive}: ${detail}`, primitive);
}

export function badAttribute(primitive: string, detail: string): EngineError {
  return new EngineError('BAD_ATTRIBUTE', `${primitive}: ${detail}`, primitive);
}
