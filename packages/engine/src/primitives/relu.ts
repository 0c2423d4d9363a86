import type { Value } from '../program/value';
import { reluGradient } from './relu-gradient';
import { unaryPrimitive } from './unary';

/** max(x, 0); the derivative at 0 is taken as 0. */
export const reluPrimitive = unaryPrimitive('relu', (dy, _x, y) => reluGradient(dy, y));

/** max(x, 0); the derivative at 0 is taken as 0. */
export function relu(x: Value): Value {
  return x.builder.apply(reluPrimitive, [x], {})[0];
}
