import type { Value } from '../program/value';
import { mul } from './mul';
import { neg } from './neg';
import { step } from './step';
import { sub } from './sub';
import { unaryPrimitive } from './unary';

/** |x|; the derivative at 0 is taken as 0. */
export const absPrimitive = unaryPrimitive('abs', (dy, x) => mul(dy, sub(step(x), step(neg(x)))));

/** |x|; the derivative at 0 is taken as 0. */
export function abs(x: Value): Value {
  return x.builder.apply(absPrimitive, [x], {})[0];
}
