import type { Value } from '../program/value';
import { mul } from './mul';
import { unaryPrimitive } from './unary';

/** e to the power x. */
export const expPrimitive = unaryPrimitive('exp', (dy, _x, y) => mul(dy, y));

/** e to the power x. */
export function exp(x: Value): Value {
  return x.builder.apply(expPrimitive, [x], {})[0];
}
