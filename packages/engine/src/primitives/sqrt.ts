import type { Value } from '../program/value';
import { div } from './div';
import { mul } from './mul';
import { unaryPrimitive } from './unary';

/** Square root of x ≥ 0; the derivative at 0 is infinite. */
export const sqrtPrimitive = unaryPrimitive('sqrt', (dy, _x, y) => div(mul(dy, dy.builder.scalar(0.5)), y));

/** Square root of x ≥ 0; the derivative at 0 is infinite. */
export function sqrt(x: Value): Value {
  return x.builder.apply(sqrtPrimitive, [x], {})[0];
}
