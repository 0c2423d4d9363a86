import type { Value } from '../program/value';
import type { Primitive } from './primitive';
import { requireFloat } from './type-rules';

/**
 * An element-wise primitive of one float input. `pullBack` gives the gradient for x from the gradient `dy` of
 * y = f(x); undefined where the derivative is zero everywhere.
 */
export function unaryPrimitive(
  name: string,
  pullBack: (dy: Value, x: Value, y: Value) => Value | undefined,
): Primitive {
  return {
    name,
    infer: (inputs) => {
      requireFloat(name, inputs);
      return [inputs[0]];
    },
    vjp: ({ inputs: [x], outputs: [y], cotangents: [dy] }) => [pullBack(dy!, x, y)],
  };
}
