import type { Value } from '../program/value';
import { exp } from './exp';
import { mul } from './mul';
import { neg } from './neg';
import { square } from './square';
import { unaryPrimitive } from './unary';

/** Error function, 2/√π ∫₀ˣ e^−t² dt. */
export const erfPrimitive = unaryPrimitive('erf', (dy, x) =>
  mul(mul(dy, dy.builder.scalar(2 / Math.sqrt(Math.PI))), exp(neg(square(x)))),
);

/** Error function, 2/√π ∫₀ˣ e^−t² dt. */
export function erf(x: Value): Value {
  return x.builder.apply(erfPrimitive, [x], {})[0];
}
