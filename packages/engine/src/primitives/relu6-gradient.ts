import type { Value } from '../program/value';
import { inferMasked, unbroadcast } from './broadcasting';
import { mul } from './mul';
import type { Primitive } from './primitive';
import { step } from './step';
import { sub } from './sub';

/** The gradient for x from the gradient `dy` of y = relu6(x): dy where 0 < y < 6, else 0. */
export const relu6GradientPrimitive: Primitive = {
  name: 'relu6Gradient',
  infer: (inputs) => inferMasked('relu6Gradient', inputs),
  vjp: ({ inputs: [dy, y], cotangents: [ddx] }) => [unbroadcast(relu6Gradient(ddx!, y), dy.shape), undefined],
  compose: ([dy, y]) => [mul(dy, mul(step(y), step(sub(y.builder.scalar(6), y))))],
};

/** The gradient for x from the gradient `dy` of y = relu6(x); dy may broadcast to y. */
export function relu6Gradient(dy: Value, y: Value): Value {
  return dy.builder.apply(relu6GradientPrimitive, [dy, y], {})[0];
}
