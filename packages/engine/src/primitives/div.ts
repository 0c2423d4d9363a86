import type { Value } from '../program/value';
import { inferBinary, unbroadcast } from './broadcasting';
import { mul } from './mul';
import { neg } from './neg';
import type { Primitive } from './primitive';

/** a / b, broadcasting. */
export const divPrimitive: Primitive = {
  name: 'div',
  infer: (inputs) => inferBinary('div', inputs),
  vjp: ({ inputs: [a, b], outputs: [y], cotangents: [dy] }) => [
    unbroadcast(div(dy!, b), a.shape),
    neg(div(unbroadcast(mul(dy!, y), b.shape), b)),
  ],
};

/** a / b, broadcasting. */
export function div(a: Value, b: Value): Value {
  return a.builder.apply(divPrimitive, [a, b], {})[0];
}
