import type { Value } from '../program/value';
import { mul } from './mul';
import type { Primitive } from './primitive';
import { sub } from './sub';
import { sum } from './sum';
import { requireAxis, requireFloat } from './type-rules';

export type SoftmaxAttributes = { readonly axis: number };

/** exp(x) / Σ exp(x) along an axis, computed from x − max(x). */
export const softmaxPrimitive: Primitive<SoftmaxAttributes> = {
  name: 'softmax',
  infer: (inputs, { axis }) => {
    requireFloat('softmax', inputs);
    requireAxis('softmax', axis, inputs[0].shape);
    return [inputs[0]];
  },
  // dx = y (dy − Σ dy y)
  vjp: ({ attributes: { axis }, outputs: [y], cotangents: [dy] }) => {
    const weighted = mul(dy!, y);
    return [sub(weighted, mul(y, sum(weighted, [axis], { keepDims: true })))];
  },
};

/** exp(x) / Σ exp(x) along `axis`; stable for large x. */
export function softmax(x: Value, axis: number): Value {
  return x.builder.apply(softmaxPrimitive, [x], { axis })[0];
}
