import type { Value } from '../program/value';
import { mul } from './mul';
import type { Primitive } from './primitive';
import { step } from './step';
import { inferSame } from './broadcasting';

/**
 * The gradient for x from the gradient `dy` of y = relu(x): dy where y > 0, else 0. Engines may run it in one pass.
 */
export const reluGradientPrimitive: Primitive = {
  name: 'reluGradient',
  infer: (inputs) => inferSame('reluGradient', inputs),
  vjp: ({ inputs: [, y], cotangents: [ddx] }) => [reluGradient(ddx!, y), undefined],
  compose: ([dy, y]) => [mul(dy, step(y))],
};

/** The gradient for x from the gradient `dy` of y = relu(x); both of one shape. */
export function reluGradient(dy: Value, y: Value): Value {
  return dy.builder.apply(reluGradientPrimitive, [dy, y], {})[0];
}
