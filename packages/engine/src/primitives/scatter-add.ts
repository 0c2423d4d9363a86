import type { Value } from '../program/value';
import { gather } from './gather';
import type { Primitive } from './primitive';
import { badAttribute, requireFloat, requireIndices, shapeMismatch } from './type-rules';

export type ScatterAddAttributes = {
  /** Rows of the result; -k stands for k times the batch size. */
  readonly rows: number;
};

/** Adds rows into a tensor of zeros by index: the transpose of `gather`. */
export const scatterAddPrimitive: Primitive<ScatterAddAttributes> = {
  name: 'scatterAdd',
  infer: ([updates, indices], { rows }) => {
    requireFloat('scatterAdd', [updates]);
    requireIndices('scatterAdd', indices, 1);
    if (updates.shape.length === 0 || updates.shape[0] !== indices.shape[0]) {
      throw shapeMismatch(
        'scatterAdd',
        `updates [${updates.shape.join()}] and indices [${indices.shape.join()}] differ in rows; give one index a row`,
      );
    }
    if (!Number.isInteger(rows) || rows === 0) throw badAttribute('scatterAdd', `rows is ${rows}; give at least 1`);
    return [{ dtype: 'float32', shape: [rows, ...updates.shape.slice(1)] }];
  },
  vjp: ({ inputs: [, indices], cotangents: [dy] }) => [gather(dy!, indices), undefined],
};

/** Row r of the result is the sum of the rows i of `updates` [k, …] with `indices[i]` = r; [rows, …]. */
export function scatterAdd(updates: Value, indices: Value, rows: number): Value {
  return updates.builder.apply(scatterAddPrimitive, [updates, indices], { rows })[0];
}
