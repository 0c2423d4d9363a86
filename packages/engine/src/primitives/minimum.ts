import type { Value } from '../program/value';
import { inferBinary, unbroadcast } from './broadcasting';
import { select } from './select';
import { step } from './step';
import { sub } from './sub';
import type { Primitive } from './primitive';

/** The smaller of a and b, broadcasting. Where they are equal, the gradient goes to a. */
export const minimumPrimitive: Primitive = {
  name: 'minimum',
  infer: (inputs) => inferBinary('minimum', inputs),
  vjp: ({ inputs: [a, b], cotangents: [dy] }) => {
    const second = step(sub(a, b));
    const zero = a.builder.scalar(0);
    return [unbroadcast(select(second, zero, dy!), a.shape), unbroadcast(select(second, dy!, zero), b.shape)];
  },
};

/** The smaller of a and b, broadcasting. Where they are equal, the gradient goes to a. */
export function minimum(a: Value, b: Value): Value {
  return a.builder.apply(minimumPrimitive, [a, b], {})[0];
}
