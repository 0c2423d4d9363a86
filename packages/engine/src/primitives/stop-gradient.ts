import type { Value } from '../program/value';
import type { Primitive } from './primitive';

/** x, as a constant for differentiation. */
export const stopGradientPrimitive: Primitive = {
  name: 'stopGradient',
  infer: ([x]) => [x],
  vjp: () => [undefined],
};

/** x, as a constant for differentiation. */
export function stopGradient(x: Value): Value {
  return x.builder.apply(stopGradientPrimitive, [x], {})[0];
}
