import type { Value } from '../program/value';
import type { Primitive } from './primitive';
import { requireIndices, requireIntegers } from './type-rules';

export type OneHotAttributes = { readonly depth: number };

/** Rows of the identity matrix by index, as float32. */
export const oneHotPrimitive: Primitive<OneHotAttributes> = {
  name: 'oneHot',
  infer: ([indices], { depth }) => {
    requireIndices('oneHot', indices);
    requireIntegers('oneHot', { name: 'depth', values: [depth], length: 1, least: 1 });
    return [{ dtype: 'float32', shape: [...indices.shape, depth] }];
  },
  vjp: () => [undefined],
};

/** 1 at each index and 0 elsewhere, along a new last axis of size `depth`. Indices lie in [0, depth). */
export function oneHot(indices: Value, { depth }: { readonly depth: number }): Value {
  return indices.builder.apply(oneHotPrimitive, [indices], { depth })[0];
}
