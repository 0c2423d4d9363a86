import type { Value } from '../program/value';
import { relu6Gradient } from './relu6-gradient';
import { unaryPrimitive } from './unary';

/** min(max(x, 0), 6); the derivative at 0 and 6 is taken as 0. */
export const relu6Primitive = unaryPrimitive('relu6', (dy, _x, y) => relu6Gradient(dy, y));

/** min(max(x, 0), 6); the derivative at 0 and 6 is taken as 0. */
export function relu6(x: Value): Value {
  return x.builder.apply(relu6Primitive, [x], {})[0];
}
