import type { Value } from '../program/value';
import { broadcastShapes, unbroadcast } from './broadcasting';
import type { Primitive } from './primitive';
import { requireFloat } from './type-rules';

/** a where the condition is not 0, else b; broadcasting. The condition has no gradient. */
export const selectPrimitive: Primitive = {
  name: 'select',
  infer: (inputs) => {
    requireFloat('select', inputs);
    const [condition, a, b] = inputs.map((input) => input.shape);
    return [{ dtype: 'float32', shape: broadcastShapes('select', condition, broadcastShapes('select', a, b)) }];
  },
  vjp: ({ inputs: [condition, a, b], cotangents: [dy] }) => {
    const zero = condition.builder.scalar(0);
    return [
      undefined,
      unbroadcast(select(condition, dy!, zero), a.shape),
      unbroadcast(select(condition, zero, dy!), b.shape),
    ];
  },
};

/** a where `condition` (floats, 0 or 1) is not 0, else b; broadcasting. */
export function select(condition: Value, a: Value, b: Value): Value {
  return condition.builder.apply(selectPrimitive, [condition, a, b], {})[0];
}
