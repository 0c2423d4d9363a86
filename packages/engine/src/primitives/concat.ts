import { EngineError } from '../errors';
import type { Value } from '../program/value';
import type { Primitive } from './primitive';
import { slice } from './slice';
import { badAttribute, requireAxis, shapeMismatch } from './type-rules';

export type ConcatAttributes = { readonly axis: number };

/** Values one after another along an axis that is not free. */
export const concatPrimitive: Primitive<ConcatAttributes> = {
  name: 'concat',
  infer: (inputs, { axis }) => {
    const [{ dtype, shape }] = inputs;
    requireAxis('concat', axis, shape);
    let length = 0;
    for (const input of inputs) {
      if (input.dtype !== dtype) {
        throw new EngineError(
          'DTYPE_MISMATCH',
          `concat: ${dtype} and ${input.dtype}; give values of one type`,
          'concat',
        );
      }
      if (input.shape.length !== shape.length || input.shape.some((size, i) => i !== axis && size !== shape[i])) {
        throw shapeMismatch(
          'concat',
          `[${shape.join()}] and [${input.shape.join()}] differ outside axis ${axis}; make the other axes equal`,
        );
      }
      if (input.shape[axis] < 0) {
        throw shapeMismatch(
          'concat',
          `axis ${axis} of [${input.shape.join()}] is free; join along a new axis and reshape`,
        );
      }
      length += input.shape[axis];
    }
    return [{ dtype, shape: shape.map((size, i) => (i === axis ? length : size)) }];
  },
  vjp: ({ inputs, attributes: { axis }, cotangents: [dy] }) => {
    let start = 0;
    return inputs.map((input) => {
      if (input.type.dtype !== 'float32') return undefined;
      const starts = input.shape.map((_, i) => (i === axis ? start : 0));
      start += input.shape[axis];
      return slice(
        dy!,
        starts,
        input.shape.map((size, i) => (i === axis ? start : size)),
      );
    });
  },
};

/** `values` one after another along `axis`; their other axes are equal. */
export function concat(values: readonly Value[], axis: number): Value {
  if (values.length === 0) throw badAttribute('concat', 'there are no values; give at least one');
  if (values.length === 1) return values[0];
  return values[0].builder.apply(concatPrimitive, values, { axis })[0];
}
