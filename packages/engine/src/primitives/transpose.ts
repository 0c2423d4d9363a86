import type { Value } from '../program/value';
import type { Primitive } from './primitive';
import { badAttribute } from './type-rules';

export type TransposeAttributes = {
  /** Axis i of the result is axis `permutation[i]` of the input. */
  readonly permutation: readonly number[];
};

/** Axes in another order. */
export const transposePrimitive: Primitive<TransposeAttributes> = {
  name: 'transpose',
  infer: ([x], { permutation }) => {
    const axes = new Set(permutation.filter((axis) => Number.isInteger(axis) && axis >= 0 && axis < x.shape.length));
    if (permutation.length !== x.shape.length || axes.size !== x.shape.length) {
      throw badAttribute(
        'transpose',
        `permutation [${permutation.join()}] does not order the ${x.shape.length} axes of [${x.shape.join()}]; ` +
          'name each axis once',
      );
    }
    return [{ dtype: x.dtype, shape: permutation.map((axis) => x.shape[axis]) }];
  },
  vjp: ({ attributes: { permutation }, cotangents: [dy] }) => [transpose(dy!, inversePermutation(permutation))],
};

/** Axis i of the result is axis `permutation[i]` of x. */
export function transpose(x: Value, permutation: readonly number[]): Value {
  if (permutation.length === x.shape.length && permutation.every((axis, i) => axis === i)) return x;
  return x.builder.apply(transposePrimitive, [x], { permutation: [...permutation] })[0];
}

/** The permutation that undoes `permutation`. */
export function inversePermutation(permutation: readonly number[]): number[] {
  const inverse = new Array<number>(permutation.length);
  permutation.forEach((axis, i) => (inverse[axis] = i));
  return inverse;
}
