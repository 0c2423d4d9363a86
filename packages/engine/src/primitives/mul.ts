import type { Value } from '../program/value';
import { inferBinary, unbroadcast } from './broadcasting';
import type { Primitive } from './primitive';

/** a · b, broadcasting. */
export const mulPrimitive: Primitive = {
  name: 'mul',
  infer: (inputs) => inferBinary('mul', inputs),
  vjp: ({ inputs: [a, b], cotangents: [dy] }) => [unbroadcast(mul(dy!, b), a.shape), unbroadcast(mul(dy!, a), b.shape)],
};

/** a · b, broadcasting. */
export function mul(a: Value, b: Value): Value {
  return a.builder.apply(mulPrimitive, [a, b], {})[0];
}
