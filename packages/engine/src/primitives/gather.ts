import type { Value } from '../program/value';
import type { Primitive } from './primitive';
import { scatterAdd } from './scatter-add';
import { requireFloat, requireIndices, shapeMismatch } from './type-rules';

/** Rows (entries of axis 0) of x by index. */
export const gatherPrimitive: Primitive = {
  name: 'gather',
  infer: ([x, indices]) => {
    requireFloat('gather', [x]);
    requireIndices('gather', indices, 1);
    if (x.shape.length === 0) throw shapeMismatch('gather', 'a scalar has no rows; give at least one axis');
    return [{ dtype: 'float32', shape: [indices.shape[0], ...x.shape.slice(1)] }];
  },
  vjp: ({ inputs: [x, indices], cotangents: [dy] }) => [scatterAdd(dy!, indices, x.shape[0]), undefined],
};

/**
 * Row i of the result is row `indices[i]` of x: [rows, …] and int32 [k] to [k, …]. Indices lie in [0, rows); what an
 * engine does with others is not defined.
 */
export function gather(x: Value, indices: Value): Value {
  return x.builder.apply(gatherPrimitive, [x, indices], {})[0];
}
