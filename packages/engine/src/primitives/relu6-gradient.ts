import type { Value } from '../program/value';
import { mul } from './mul';
import type { Primitive } from './primitive';
import { step } from './step';
import { sub } from './sub';
import { inferSame } from './broadcasting';

/** The gradient for x from the gradient `dy` of y = relu6(x): dy where 0 < y < 6, else 0. */
export const relu6GradientPrimitive: Primitive = {
  name: 'relu6Gradient',
  infer: (inputs) => inferSame('relu6Gradient', inputs),
  vjp: ({ inputs: [, y], cotangents: [ddx] }) => [relu6Gradient(ddx!, y), undefined],
  compose: ([dy, y]) => [mul(dy, mul(step(y), step(sub(y.builder.scalar(6), y))))],
};

/** The gradient for x from the gradient `dy` of y = relu6(x); both of one shape. */
export function relu6Gradient(dy: Value, y: Value): Value {
  return dy.builder.apply(relu6GradientPrimitive, [dy, y], {})[0];
}
