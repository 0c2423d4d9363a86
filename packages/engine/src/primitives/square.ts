import type { Value } from '../program/value';
import { add } from './add';
import { mul } from './mul';
import { unaryPrimitive } from './unary';

/** x². */
export const squarePrimitive = unaryPrimitive('square', (dy, x) => mul(dy, add(x, x)));

/** x². */
export function square(x: Value): Value {
  return x.builder.apply(squarePrimitive, [x], {})[0];
}
