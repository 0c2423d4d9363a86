import type { Value } from '../program/value';
import { div } from './div';
import { unaryPrimitive } from './unary';

/** Natural logarithm of x > 0. */
export const logPrimitive = unaryPrimitive('log', (dy, x) => div(dy, x));

/** Natural logarithm of x > 0. */
export function log(x: Value): Value {
  return x.builder.apply(logPrimitive, [x], {})[0];
}
