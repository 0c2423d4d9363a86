import type { Value } from '../program/value';
import { inferBinary, unbroadcast } from './broadcasting';
import { select } from './select';
import { step } from './step';
import { sub } from './sub';
import type { Primitive } from './primitive';

/** The larger of a and b, broadcasting. Where they are equal, the gradient goes to a. */
export const maximumPrimitive: Primitive = {
  name: 'maximum',
  infer: (inputs) => inferBinary('maximum', inputs),
  vjp: ({ inputs: [a, b], cotangents: [dy] }) => {
    const second = step(sub(b, a));
    const zero = a.builder.scalar(0);
    return [unbroadcast(select(second, zero, dy!), a.shape), unbroadcast(select(second, dy!, zero), b.shape)];
  },
};

/** The larger of a and b, broadcasting. Where they are equal, the gradient goes to a. */
export function maximum(a: Value, b: Value): Value {
  return a.builder.apply(maximumPrimitive, [a, b], {})[0];
}
