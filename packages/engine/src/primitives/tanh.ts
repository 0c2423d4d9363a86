import type { Value } from '../program/value';
import { mul } from './mul';
import { square } from './square';
import { sub } from './sub';
import { unaryPrimitive } from './unary';

/** Hyperbolic tangent. */
export const tanhPrimitive = unaryPrimitive('tanh', (dy, _x, y) => mul(dy, sub(dy.builder.scalar(1), square(y))));

/** Hyperbolic tangent. */
export function tanh(x: Value): Value {
  return x.builder.apply(tanhPrimitive, [x], {})[0];
}
