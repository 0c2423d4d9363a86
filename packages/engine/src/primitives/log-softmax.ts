import type { Value } from '../program/value';
import { exp } from './exp';
import { mul } from './mul';
import type { Primitive } from './primitive';
import type { SoftmaxAttributes } from './softmax';
import { sub } from './sub';
import { sum } from './sum';
import { requireAxis, requireFloat } from './type-rules';

/** x − log Σ exp(x) along an axis, computed from x − max(x). */
export const logSoftmaxPrimitive: Primitive<SoftmaxAttributes> = {
  name: 'logSoftmax',
  infer: (inputs, { axis }) => {
    requireFloat('logSoftmax', inputs);
    requireAxis('logSoftmax', axis, inputs[0].shape);
    return [inputs[0]];
  },
  // dx = dy − softmax(x) Σ dy
  vjp: ({ attributes: { axis }, outputs: [y], cotangents: [dy] }) => [
    sub(dy!, mul(exp(y), sum(dy!, [axis], { keepDims: true }))),
  ],
};

/** x − log Σ exp(x) along `axis`; stable for large x. */
export function logSoftmax(x: Value, axis: number): Value {
  return x.builder.apply(logSoftmaxPrimitive, [x], { axis })[0];
}
