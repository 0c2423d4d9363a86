import type { Value } from '../program/value';
import { add } from './add';
import { mul } from './mul';
import type { Primitive } from './primitive';
import { sigmoid } from './sigmoid';
import { sub } from './sub';
import { requireFloat } from './type-rules';

/** x · sigmoid(x) (Ramachandran, Zoph and Le 2017). */
export const swishPrimitive: Primitive = {
  name: 'swish',
  infer: (inputs) => {
    requireFloat('swish', inputs);
    return [inputs[0]];
  },
  // y' = s + x s (1 - s) = s + y (1 - s)
  vjp: ({ inputs: [x], outputs: [y], cotangents: [dy] }) => {
    const s = sigmoid(x);
    return [mul(dy!, add(s, mul(y, sub(x.builder.scalar(1), s))))];
  },
  compose: ([x]) => [mul(x, sigmoid(x))],
};

/** x · sigmoid(x). */
export function swish(x: Value): Value {
  return x.builder.apply(swishPrimitive, [x], {})[0];
}
