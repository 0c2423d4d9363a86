import { EngineError } from '../errors';
import { sameShape, type TensorType } from '../program/tensor';
import type { Value } from '../program/value';
import { reshape } from './reshape';
import { sum } from './sum';
import { requireFloat, shapeMismatch } from './type-rules';

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
export function inferBinary(primitive: string, inputs: readonly TensorType[]): readonly TensorType[] {
  requireFloat(primitive, inputs);
  return [{ dtype: 'float32', shape: broadcastShapes(primitive, inputs[0].shape, inputs[1].shape) }];
}

/** The type rule of primitives that mask a gradient `dy`, which may broadcast, by the values y. */
export function inferMasked(primitive: string, inputs: readonly TensorType[]): readonly TensorType[] {
  const [type] = inferBinary(primitive, inputs);
  if (!sameShape(type.shape, inputs[1].shape)) {
    throw shapeMismatch(
      primitive,
      `dy [${inputs[0].shape.join()}] does not broadcast to y [${inputs[1].shape.join()}]`,
    );
  }
  return [type];
}

/** Sums `cotangent` over the axes along which a value of shape `shape` was broadcast: the transpose of broadcasting. */
export function unbroadcast(cotangent: Value, shape: readonly number[]): Value {
  if (sameShape(cotangent.shape, shape)) return cotangent;
  const lead = cotangent.shape.length - shape.length;
  const stretched = (axis: number): boolean => shape[axis - lead] === 1 && cotangent.shape[axis] !== 1;
  const axes = cotangent.shape.map((_, axis) => axis).filter((axis) => axis < lead || stretched(axis));
  const keepDims = axes.some((axis) => axis >= lead);
  return reshape(sum(cotangent, axes, { keepDims }), shape);
}
