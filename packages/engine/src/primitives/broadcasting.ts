import { EngineError } from '../errors';
import { sameShape, type TensorType } from '../program/tensor';
import type { Value } from '../program/value';
import { reshape } from './reshape';
import { sum } from './sum';

/** The shape two shapes broadcast to, axes aligned at the right; a free axis goes only with itself or with 1. */
export function broadcastShapes(primitive: string, a: readonly number[], b: readonly number[]): number[] {
  const rank = Math.max(a.length, b.length);
  return Array.from({ length: rank }, (_, axis) => {
    const x = a[axis - rank + a.length] ?? 1;
    const y = b[axis - rank + b.length] ?? 1;
    if (x === y || y === 1) return x;
    if (x === 1) return y;
    throw new EngineError(
      'SHAPE_MISMATCH',
      `${primitive}: [${a.join()}] and [${b.join()}] do not broadcast; make the axes equal or 1`,
      primitive,
    );
  });
}

/** The type rule of element-wise primitives of two float inputs. */
export function inferBinary(primitive: string, [a, b]: readonly TensorType[]): readonly TensorType[] {
  return [{ dtype: a.dtype, shape: broadcastShapes(primitive, a.shape, b.shape) }];
}

/** Sums `cotangent` over the axes along which a value of shape `shape` was broadcast: the transpose of broadcasting. */
export function unbroadcast(cotangent: Value, shape: readonly number[]): Value {
  if (sameShape(cotangent.shape, shape)) return cotangent;
  const lead = cotangent.shape.length - shape.length;
  const axes = cotangent.shape
    .map((_, axis) => axis)
    .filter((axis) => axis < lead || (shape[axis - lead] === 1 && cotangent.shape[axis] !== 1));
  return reshape(sum(cotangent, axes, { keepDims: true }), shape);
}
