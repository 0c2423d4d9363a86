import { defineOp } from '../define-op';
import { sameShape, shapeMismatch, showShape, sizeOf } from '../shape';

export interface MatmulAttributes {
  /** Whether the last two axes of the first input are swapped first. */
  readonly transposeA: boolean;
  /** Whether the last two axes of the second input are swapped first. */
  readonly transposeB: boolean;
}

/** The matrix product of the last two axes: [...batch, m, k] and [...batch, k, n] to [...batch, m, n]. */
export const matmul = defineOp<MatmulAttributes>({
  name: 'matmul',
  summary: 'The matrix product of two values over their last two axes.',
  attributes: {
    transposeA: { kind: 'boolean', default: false },
    transposeB: { kind: 'boolean', default: false },
  },
  arity: [2, 2],
  shape([a, b], { transposeA, transposeB }) {
    const rank = a.length;
    if (rank < 2 || b.length !== rank || !sameShape(a.slice(0, -2), b.slice(0, -2))) {
      throw shapeMismatch(`${showShape(a)} times ${showShape(b)}; all but the last two axes must be equal`);
    }
    const [m, k] = transposeA ? [a[rank - 1], a[rank - 2]] : [a[rank - 2], a[rank - 1]];
    const [l, n] = transposeB ? [b[rank - 1], b[rank - 2]] : [b[rank - 2], b[rank - 1]];
    if (k !== l) throw shapeMismatch(`${m} × ${k} times ${l} × ${n}; the inner axes must be equal`);
    return [...a.slice(0, -2), m, n];
  },
  multiplyAdds: ([a], output, { transposeA }) => sizeOf(output) * a[a.length - (transposeA ? 2 : 1)],
});
