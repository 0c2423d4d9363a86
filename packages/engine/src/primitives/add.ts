import type { Value } from '../program/value';
import { inferBinary, unbroadcast } from './broadcasting';
import type { Primitive } from './primitive';

/** a + b, broadcasting. */
export const addPrimitive: Primitive = {
  name: 'add',
  infer: (inputs) => inferBinary('add', inputs),
  vjp: ({ inputs: [a, b], cotangents: [dy] }) => [unbroadcast(dy!, a.shape), unbroadcast(dy!, b.shape)],
};

/** a + b, broadcasting. */
export function add(a: Value, b: Value): Value {
  return a.builder.apply(addPrimitive, [a, b], {})[0];
}
