import type { Value } from '../program/value';
import { unaryPrimitive } from './unary';

/** 1 where x > 0, else 0, as float32. Its derivative is zero. */
export const stepPrimitive = unaryPrimitive('step', () => undefined);

/** 1 where x > 0, else 0, as float32. Its derivative is zero. */
export function step(x: Value): Value {
  return x.builder.apply(stepPrimitive, [x], {})[0];
}
