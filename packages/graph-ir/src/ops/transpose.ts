import { defineOp } from '../define-op';
import { shapeMismatch, showShape } from '../shape';

export interface TransposeAttributes {
  /** Axis i of the output is axis permutation[i] of the input. */
  readonly permutation: readonly number[];
}

/** The axes in another order; the batch axis stays first. */
export const transpose = defineOp<TransposeAttributes>({
  name: 'transpose',
  summary: 'The axes in another order.',
  attributes: { permutation: { kind: 'integers', minimum: 0, maximum: 7 } },
  shape([input], { permutation }) {
    if (permutation.length !== input.length || [...permutation].sort((a, b) => a - b).some((axis, i) => axis !== i)) {
      throw shapeMismatch(`permutation ${showShape(permutation)} of ${showShape(input)}; name each axis once`);
    }
    return permutation.map((axis) => input[axis]);
  },
});
