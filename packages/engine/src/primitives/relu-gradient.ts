import type { Value } from '../program/value';
import { inferMasked, unbroadcast } from './broadcasting';
import { mul } from './mul';
import type { Primitive } from './primitive';
import { step } from './step';

/**
 * The gradient for x from the gradient `dy` of y = relu(x): dy where y > 0, else 0. Engines may run it in one pass.
 */
export const reluGradientPrimitive: Primitive = {
  name: 'reluGradient',
  infer: (inputs) => inferMasked('reluGradient', inputs),
  vjp: ({ inputs: [dy, y], cotangents: [ddx] }) => [unbroadcast(reluGradient(ddx!, y), dy.shape), undefined],
  compose: ([dy, y]) => [mul(dy, step(y))],
};

/** The gradient for x from the gradient `dy` of y = relu(x); dy may broadcast to y. */
export function reluGradient(dy: Value, y: Value): Value {
  return dy.builder.apply(reluGradientPrimitive, [dy, y], {})[0];
}
