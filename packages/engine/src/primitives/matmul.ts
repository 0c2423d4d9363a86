import { elementCount, sameShape } from '../program/tensor';
import type { Value } from '../program/value';
import type { Primitive } from './primitive';
import { reshape } from './reshape';
import { transpose } from './transpose';
import { requireFloat, shapeMismatch } from './type-rules';

/** Matrix products over leading batch axes. */
export const matmulPrimitive: Primitive = {
  name: 'matmul',
  infer: (inputs) => {
    requireFloat('matmul', inputs);
    const [a, b] = inputs.map((input) => input.shape);
    const [aBatch, bBatch] = [a.slice(0, -2), b.slice(0, -2)];
    if (a.length < 2 || b.length < 2 || a.at(-1) !== b.at(-2)) {
      throw shapeMismatch('matmul', `[${a.join()}] × [${b.join()}] is no product; give [..., m, k] and [..., k, n]`);
    }
    if (aBatch.length > 0 && bBatch.length > 0 && !sameShape(aBatch, bBatch)) {
      throw shapeMismatch('matmul', `[${a.join()}] × [${b.join()}]: make the batch axes equal, or one factor 2-D`);
    }
    return [{ dtype: 'float32', shape: [...(aBatch.length > 0 ? aBatch : bBatch), a.at(-2)!, b.at(-1)!] }];
  },
  vjp: ({ inputs: [a, b], cotangents: [dy] }) => {
    if (b.shape.length === 2) {
      // One product over all rows of the batch.
      const rows = (x: Value): Value => reshape(x, [elementCount(x.shape.slice(0, -1)), x.shape.at(-1)!]);
      return [matmul(dy!, swap(b)), matmul(swap(rows(a)), rows(dy!))];
    }
    if (a.shape.length === 2) {
      // da = sum over the batch of dy b', as one product over (batch, n).
      const batchAxes = b.shape.slice(0, -2).map((_, axis) => axis);
      const [last, batch] = [batchAxes.length, elementCount(b.shape.slice(0, -2))];
      const [k, n] = b.shape.slice(-2);
      const left = reshape(transpose(dy!, [last, ...batchAxes, last + 1]), [a.shape[0], batch * n]);
      return [matmul(left, reshape(swap(b), [batch * n, k])), matmul(swap(a), dy!)];
    }
    return [matmul(dy!, swap(b)), matmul(swap(a), dy!)];
  },
};

/** [..., m, k] × [..., k, n] to [..., m, n]; the batch axes are equal, or one factor is 2-D and used for all. */
export function matmul(a: Value, b: Value): Value {
  return a.builder.apply(matmulPrimitive, [a, b], {})[0];
}

/** The last two axes swapped. */
function swap(x: Value): Value {
  const rank = x.shape.length;
  return transpose(x, [...x.shape.slice(0, -2).map((_, axis) => axis), rank - 1, rank - 2]);
}
