import type { ProgramBuilder } from '../program/builder';
import type { TensorType } from '../program/tensor';
import type { Value } from '../program/value';
import { broadcastTo } from './broadcast-to';
import { mul } from './mul';
import type { Primitive } from './primitive';
import { reshape } from './reshape';
import { sum } from './sum';
import { badAttribute, requireAxis, requireFloat } from './type-rules';

export type ReductionAttributes = {
  /** Reduced axes, ascending. */
  readonly axes: readonly number[];
  readonly keepDims: boolean;
};

export interface ReductionOptions {
  /** Whether reduced axes stay as axes of size 1. @defaultValue false */
  readonly keepDims?: boolean;
}

/** The type rule of reductions. */
export function inferReduction(
  primitive: string,
  inputs: readonly TensorType[],
  { axes, keepDims }: ReductionAttributes,
): readonly TensorType[] {
  requireFloat(primitive, inputs);
  const { shape } = inputs[0];
  for (const axis of axes) requireAxis(primitive, axis, shape);
  if (axes.length === 0 || axes.some((axis, i) => i > 0 && axis <= axes[i - 1])) {
    throw badAttribute(primitive, `axes are [${axes.join()}]; name each axis once, ascending, and at least one`);
  }
  return [{ dtype: 'float32', shape: keepDims ? keptShape(shape, axes) : shape.filter((_, i) => !axes.includes(i)) }];
}

/** Applies a reduction; over no axes it is the identity. */
export function reduce(
  primitive: Primitive<ReductionAttributes>,
  x: Value,
  axes: readonly number[],
  { keepDims = false }: ReductionOptions,
): Value {
  if (axes.length === 0) return x;
  return x.builder.apply(primitive, [x], { axes: [...axes].sort((a, b) => a - b), keepDims })[0];
}

/** `shape` with the reduced axes as 1. */
export function keptShape(shape: readonly number[], axes: readonly number[]): number[] {
  return shape.map((dimension, axis) => (axes.includes(axis) ? 1 : dimension));
}

/** A reduced value with its reduced axes back as axes of size 1. */
export function withKeptAxes(reduced: Value, shape: readonly number[], axes: readonly number[]): Value {
  return reshape(reduced, keptShape(shape, axes));
}

/** How many elements of `shape` go into one result, as a scalar value: the batch size is known only in a run. */
export function reducedCount(builder: ProgramBuilder, shape: readonly number[], axes: readonly number[]): Value {
  const dimensions = axes.map((axis) => shape[axis]);
  const count = dimensions.filter((dimension) => dimension > 0).reduce((product, dimension) => product * dimension, 1);
  const free = dimensions.find((dimension) => dimension < 0);
  if (free === undefined) return builder.scalar(count);
  return mul(sum(broadcastTo(builder.scalar(1), [free]), [0]), builder.scalar(count));
}
