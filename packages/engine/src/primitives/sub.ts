import type { Value } from '../program/value';
import { inferBinary, unbroadcast } from './broadcasting';
import { neg } from './neg';
import type { Primitive } from './primitive';

/** a − b, broadcasting. */
export const subPrimitive: Primitive = {
  name: 'sub',
  infer: (inputs) => inferBinary('sub', inputs),
  vjp: ({ inputs: [a, b], cotangents: [dy] }) => [unbroadcast(dy!, a.shape), neg(unbroadcast(dy!, b.shape))],
};

/** a − b, broadcasting. */
export function sub(a: Value, b: Value): Value {
  return a.builder.apply(subPrimitive, [a, b], {})[0];
}
