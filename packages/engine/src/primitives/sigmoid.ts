import type { Value } from '../program/value';
import { mul } from './mul';
import { square } from './square';
import { sub } from './sub';
import { unaryPrimitive } from './unary';

/** 1 / (1 + e^−x). */
export const sigmoidPrimitive = unaryPrimitive('sigmoid', (dy, _x, y) => mul(dy, sub(y, square(y))));

/** 1 / (1 + e^−x). */
export function sigmoid(x: Value): Value {
  return x.builder.apply(sigmoidPrimitive, [x], {})[0];
}
