import type { Value } from '../program/value';
import { unaryPrimitive } from './unary';

/** −x. */
export const negPrimitive = unaryPrimitive('neg', (dy) => neg(dy));

/** −x. */
export function neg(x: Value): Value {
  return x.builder.apply(negPrimitive, [x], {})[0];
}
