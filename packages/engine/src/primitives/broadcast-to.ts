import { sameShape } from '../program/tensor';
import type { Value } from '../program/value';
import { broadcastShapes, unbroadcast } from './broadcasting';
import type { Primitive } from './primitive';
import { shapeMismatch } from './type-rules';

export type BroadcastToAttributes = { readonly shape: readonly number[] };

/** x repeated along new leading axes and axes of size 1. */
export const broadcastToPrimitive: Primitive<BroadcastToAttributes> = {
  name: 'broadcastTo',
  infer: ([x], { shape }) => {
    if (!sameShape(broadcastShapes('broadcastTo', x.shape, shape), shape)) {
      throw shapeMismatch('broadcastTo', `[${x.shape.join()}] does not broadcast to [${shape.join()}]`);
    }
    return [{ dtype: x.dtype, shape }];
  },
  vjp: ({ inputs: [x], cotangents: [dy] }) => [unbroadcast(dy!, x.shape)],
};

/** x repeated along new leading axes and axes of size 1 until it has `shape`. */
export function broadcastTo(x: Value, shape: readonly number[]): Value {
  if (sameShape(x.shape, shape)) return x;
  return x.builder.apply(broadcastToPrimitive, [x], { shape: [...shape] })[0];
}
