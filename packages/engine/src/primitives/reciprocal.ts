import type { Value } from '../program/value';
import { mul } from './mul';
import { neg } from './neg';
import { square } from './square';
import { unaryPrimitive } from './unary';

/** 1 / x. */
export const reciprocalPrimitive = unaryPrimitive('reciprocal', (dy, _x, y) => mul(neg(dy), square(y)));

/** 1 / x. */
export function reciprocal(x: Value): Value {
  return x.builder.apply(reciprocalPrimitive, [x], {})[0];
}
